import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { queryOf } from './client/criteria-options.ts'
import { tellNextPage } from './client/next-page.ts'
import { showWebhook, showWebhooks } from './client/show-webhooks.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'

/** The most webhooks on one page of v1. */
const MAX_PAGE = 100

/** `webhook list`: where the account's events are sent. */
export function webhookList(parent: Command, context: Context): void {
  const command = parent
    .command('list')
    .summary('list your webhooks')
    .description('Lists your webhooks: whether they are sent to or paused, and when they last took an event.')
    .option('--limit <count>', 'webhooks on a page; 20 without it', wholeNumber(1, MAX_PAGE))
    .option('--cursor <cursor>', 'where the page begins, as the page before told')
    .action(async ({ limit, cursor, ...flags }: ApiFlags & { limit?: number; cursor?: string }) => {
      const query = queryOf({ limit, cursor })
      const answer = await askServer(context, flags, { method: 'GET', path: '/v1/webhooks', query }, showWebhooks)
      tellNextPage(context, flags, answer)
    })
  addExamples(addApiOptions(command), 'strowger webhook list')
}

/** `webhook show`: one of them. */
export function webhookShow(parent: Command, context: Context): void {
  const command = parent
    .command('show')
    .summary('show a webhook of yours')
    .description('Shows a webhook. Its secrets are never shown again.')
    .argument('<webhook>', 'id of the webhook, whk_…')
    .action(async (webhookId: string, flags: ApiFlags) => {
      const path = `/v1/webhooks/${encodeURIComponent(webhookId)}`
      await askServer(context, flags, { method: 'GET', path }, showWebhook)
    })
  addExamples(addApiOptions(command), 'strowger webhook show whk_0k2m…')
}
