import type { Command } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showWebhook } from './client/show-webhooks.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

const ACTS = {
  pause: {
    summary: 'let a webhook wait',
    description: 'Has a webhook wait: nothing is sent, and nothing is lost. What happens meanwhile waits for it.',
  },
  resume: {
    summary: 'let a webhook that waits go on',
    description: 'Lets a webhook go on where it stood: what waits is tried at once, and has three days again.',
  },
} as const

/** `webhook pause` and `webhook resume`. */
export function webhookAct(parent: Command, context: Context, act: keyof typeof ACTS): void {
  const command = parent
    .command(act)
    .summary(ACTS[act].summary)
    .description(ACTS[act].description)
    .argument('<webhook>', 'id of the webhook, whk_…')
    .action(async (webhookId: string, flags: WriteFlags) => {
      const path = `/v1/webhooks/${encodeURIComponent(webhookId)}/${act}`
      await askServer(context, flags, { method: 'POST', path, idempotencyKey: idempotencyKeyOf(flags) }, showWebhook)
    })
  addExamples(addWriteOptions(command), `strowger webhook ${act} whk_0k2m…`)
}

/** `webhook delete`: ends a webhook. */
export function webhookDelete(parent: Command, context: Context): void {
  const command = parent
    .command('delete')
    .summary('end a webhook')
    .description('Ends a webhook for good: nothing is sent any more, also not what waits, and its secrets are gone.')
    .argument('<webhook>', 'id of the webhook, whk_…')
    .action(async (webhookId: string, flags: WriteFlags) => {
      const path = `/v1/webhooks/${encodeURIComponent(webhookId)}`
      const idempotencyKey = idempotencyKeyOf(flags)
      await askServer(context, flags, { method: 'DELETE', path, idempotencyKey }, () => `${webhookId} is deleted\n`)
    })
  addExamples(addWriteOptions(command), 'strowger webhook delete whk_0k2m…')
}
