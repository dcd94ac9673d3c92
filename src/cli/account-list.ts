import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { type Cell, table } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { listAllAccounts } from './store/list-all-accounts.ts'
import { withOperator } from './store/with-operator.ts'

/** `account list`: all accounts. */
export function accountList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show all accounts')
    .description('Shows all accounts, in the order in which they were opened.')
    .action(async (flags: StoreFlags) => {
      const rows: Cell[][] = []
      await withOperator(context, flags, async ({ session }) => {
        for await (const page of listAllAccounts(session))
          for (const { id, name, role, holdLimit, createdAt } of page) rows.push([id, name, role, holdLimit, createdAt])
      })
      context.io.stdout.write(table(['account', 'name', 'role', 'hold limit', 'opened'], rows))
    })
  addExamples(command, 'strowger account list')
}
