import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showPortOuts } from './output/show-ports.ts'
import { addPortFilters, type PortFilterFlags, portFilters } from './port-filters.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `port-out list`: ports out of all accounts. */
export function portOutList(parent: Command, context: Context): void {
  const command = addStoreOptions(addPortFilters(parent.command('list')))
    .summary('show ports out')
    .description('Shows the ports out of all accounts, the newest first.')
    .action(async (flags: StoreFlags & PortFilterFlags) => {
      const { ListPortOutsInput, listPortOuts } = await import('#domain/porting/list-port-outs.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { items } = await withOperator(context, flags, async ({ session }) =>
        listPortOuts(session, checkInput(ListPortOutsInput, await portFilters(session, flags))),
      )
      context.io.stdout.write(showPortOuts(items))
    })
  addExamples(command, 'strowger port-out list --state requested')
}
