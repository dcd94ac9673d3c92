import { type Command, InvalidArgumentError } from 'commander'

import {
  addApiOptions,
  addWriteOptions,
  type ApiFlags,
  idempotencyKeyOf,
  type WriteFlags,
} from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { queryOf } from './client/criteria-options.ts'
import { tellNextPage } from './client/next-page.ts'
import { showDeliveries, showDelivery, showRedelivered } from './client/show-webhooks.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'

/** The most deliveries on one page of v1. */
const MAX_PAGE = 100

type ListOptions = ApiFlags & { readonly state?: string; readonly limit?: number; readonly cursor?: string }

const pathOf = (webhookId: string) => `/v1/webhooks/${encodeURIComponent(webhookId)}`

/** `webhook deliveries`: what a webhook was and is to be told, or one of them with every try. */
export function webhookDeliveries(parent: Command, context: Context): void {
  const command = parent
    .command('deliveries')
    .summary('show what a webhook was told')
    .description(
      'Lists what a webhook was and is to be told, the newest first; or shows one delivery with what was sent and each ' +
        'try with its time, duration and answer. What is over is kept for thirty days.',
    )
    .argument('<webhook>', 'id of the webhook, whk_…')
    .argument('[delivery]', 'only this one in full, dlv_…')
    .option('--state <state>', 'only in this state: pending, delivered or failed')
    .option('--limit <count>', 'deliveries on a page; 20 without it', wholeNumber(1, MAX_PAGE))
    .option('--cursor <cursor>', 'where the page begins, as the page before told')
    .action(async (webhookId: string, deliveryId: string | undefined, options: ListOptions) => {
      const { state, limit, cursor, ...flags } = options
      const path = `${pathOf(webhookId)}/deliveries`
      if (deliveryId !== undefined) {
        const one = `${path}/${encodeURIComponent(deliveryId)}`
        await askServer(context, flags, { method: 'GET', path: one }, showDelivery)
        return
      }
      const query = queryOf({ state, limit, cursor })
      const answer = await askServer(context, flags, { method: 'GET', path, query }, showDeliveries)
      tellNextPage(context, flags, answer)
    })
  addExamples(
    addApiOptions(command),
    'strowger webhook deliveries whk_0k2m… --state failed',
    'strowger webhook deliveries whk_0k2m… dlv_0k2m…',
  )
}

type RedeliverOptions = WriteFlags & { readonly event?: string; readonly from?: string; readonly until?: string }

/** `webhook redeliver`: sends an event, or a range of time, again. */
export function webhookRedeliver(parent: Command, context: Context): void {
  const command = parent
    .command('redeliver')
    .summary('send events to a webhook again')
    .description(
      'Sends one event again, or all of a range of time that the webhook is told of, up to 1,000: also what it has taken, ' +
        'and what happened before it was made.',
    )
    .argument('<webhook>', 'id of the webhook, whk_…')
    .option('--event <id>', 'this event, evt_…, whatever its type')
    .option('--from <moment>', 'from this moment, such as 2026-11-22T08:00:00Z; give --until too')
    .option('--until <moment>', 'before this moment')
    .action(async (webhookId: string, { event, from, until, ...flags }: RedeliverOptions) => {
      if ((event === undefined) === (from === undefined || until === undefined))
        throw new InvalidArgumentError('give either --event, or both --from and --until')
      const body = event === undefined ? { from, until } : { eventId: event }
      const path = `${pathOf(webhookId)}/redeliver`
      const idempotencyKey = idempotencyKeyOf(flags)
      await askServer(context, flags, { method: 'POST', path, body, idempotencyKey }, showRedelivered)
    })
  addExamples(
    addWriteOptions(command),
    'strowger webhook redeliver whk_0k2m… --event evt_0123…',
    'strowger webhook redeliver whk_0k2m… --from 2026-11-22T00:00:00Z --until 2026-11-23T00:00:00Z',
  )
}
