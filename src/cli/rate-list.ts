import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showRates } from './output/show-rates.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `rate list`: all prices. */
export function rateList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show all prices')
    .description('Shows all rates, the oldest first.')
    .action(async (flags: StoreFlags) => {
      const { listRates } = await import('#domain/ledger/list-rates.ts')
      const { items } = await withOperator(context, flags, ({ session }) => listRates(session, {}))
      context.io.stdout.write(showRates(items))
    })
  addExamples(command, 'strowger rate list')
}
