import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { queryOf } from './client/criteria-options.ts'
import { tellNextPage } from './client/next-page.ts'
import { showOrders } from './client/show-orders.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'

/** The most orders on one page of v1. */
const MAX_PAGE = 100

type Options = ApiFlags & {
  readonly kind?: string
  readonly state?: string
  readonly externalId?: string
  readonly requestId?: string
  readonly limit?: number
  readonly cursor?: string
}

/** `orders list`: the account's orders, the newest first. */
export function ordersList(parent: Command, context: Context): void {
  const command = parent
    .command('list')
    .summary('list your orders')
    .description('Lists your orders without their lines, the newest first.')
    .option('--kind <kind>', 'only of this kind: new, change, move, disconnect, restore, port_in …')
    .option('--state <state>', 'only in this state: in_progress, backordered, completed …')
    .option('--external-id <id>', 'only the one with this id of yours')
    .option('--request-id <id>', 'only those that this id ties together')
    .option('--limit <count>', 'orders on a page; 20 without it', wholeNumber(1, MAX_PAGE))
    .option('--cursor <cursor>', 'where the page begins, as the page before told')
    .action(async (options: Options) => {
      const { kind, state, externalId, requestId, limit, cursor } = options
      const query = queryOf({ kind, state, externalId, requestId, limit, cursor })
      const answer = await askServer(context, options, { method: 'GET', path: '/v1/orders', query }, showOrders)
      tellNextPage(context, options, answer)
    })
  addExamples(addApiOptions(command), 'strowger orders list --state backordered')
}
