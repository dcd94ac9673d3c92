import type { Command } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showOrder } from './client/show-answers.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

type Options = WriteFlags & { readonly reason?: string }

/** `orders cancel`: ends an order that waits. */
export function ordersCancel(parent: Command, context: Context): void {
  const command = parent
    .command('cancel')
    .summary('cancel an order that waits')
    .description('Ends an order that waits: its numbers are anybody’s again. What it has brought before stays.')
    .argument('<order>', 'id of the order, ord_…')
    .option('--reason <text>', 'why, for its history')
    .action(async (orderId: string, options: Options) => {
      const { reason } = options
      const path = `/v1/orders/${encodeURIComponent(orderId)}/cancel`
      const body = reason === undefined ? {} : { reason }
      const idempotencyKey = idempotencyKeyOf(options)
      await askServer(context, options, { method: 'POST', path, body, idempotencyKey }, showOrder)
    })
  addExamples(addWriteOptions(command), "strowger orders cancel ord_0k2m… --reason 'not needed any more'")
}
