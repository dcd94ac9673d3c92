import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { fieldIn, textIn } from './client/json-fields.ts'
import { showSecret } from './client/show-webhooks.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list } from './option-values.ts'
import { tell } from './output/tell.ts'

type Options = ApiFlags & { readonly types?: readonly string[]; readonly description?: string }

/** What both say on standard error beside the secret. */
const SHOWN_ONCE = 'The secret is shown this once.'
/** A secret is kept under no idempotency key, so what may have been done is not sent again by itself. */
const ONCE = 'strowger webhook list tells whether it was done'

/** `webhook create`: makes a webhook. Its secret alone goes to standard output, so that it can be captured. */
export function webhookCreate(parent: Command, context: Context): void {
  const command = parent
    .command('create')
    .summary('have events sent to an address')
    .description(
      'Has what happens from now on sent to an address by POST, signed by Standard Webhooks. Prints the secret of the ' +
        'signatures: this once. It is the only thing on standard output.',
    )
    .argument('<address>', 'where events are sent: https or http')
    .option('--types <types>', 'only these types, separated by commas; all without it', list)
    .option('--description <text>', 'what people call it')
    .action(async (url: string, { types, description, ...flags }: Options) => {
      const body = {
        url,
        ...(types === undefined ? {} : { types }),
        ...(description === undefined ? {} : { description }),
      }
      const request = { method: 'POST', path: '/v1/webhooks', body, once: ONCE } as const
      const answer = await askServer(context, flags, request, showSecret)
      tell(context, `webhook ${textIn(fieldIn(answer, 'webhook'), 'id') ?? ''}. ${SHOWN_ONCE}`)
    })
  addExamples(
    addApiOptions(command),
    'strowger webhook create https://shop.example.com/strowger --types order.moved,port.ported > webhook.secret',
  )
}

/** `webhook rotate`: gives a webhook a new secret. */
export function webhookRotate(parent: Command, context: Context): void {
  const command = parent
    .command('rotate')
    .summary('give a webhook a new secret')
    .description(
      'Gives a webhook a new secret and prints it: this once. For 24 hours messages are signed with the one before too.',
    )
    .argument('<webhook>', 'id of the webhook, whk_…')
    .action(async (webhookId: string, flags: ApiFlags) => {
      const path = `/v1/webhooks/${encodeURIComponent(webhookId)}/rotate`
      await askServer(context, flags, { method: 'POST', path, once: ONCE }, showSecret)
      tell(context, SHOWN_ONCE)
    })
  addExamples(addApiOptions(command), 'strowger webhook rotate whk_0k2m… > webhook.secret')
}
