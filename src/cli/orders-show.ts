import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showOrder } from './client/show-answers.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

/** `orders show`: one order with its lines. */
export function ordersShow(parent: Command, context: Context): void {
  const command = parent
    .command('show')
    .summary('show an order of yours')
    .description('Shows an order with its lines, the documents that it needs, its history and its notes.')
    .argument('<order>', 'id of the order, ord_…')
    .action(async (orderId: string, flags: ApiFlags) => {
      await askServer(context, flags, { method: 'GET', path: `/v1/orders/${encodeURIComponent(orderId)}` }, showOrder)
    })
  addExamples(addApiOptions(command), 'strowger orders show ord_0k2m…')
}
