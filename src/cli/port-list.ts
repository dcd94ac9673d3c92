import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showPorts } from './output/show-ports.ts'
import { addPortFilters, type PortFilterFlags, portFilters } from './port-filters.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `port list`: ports of all accounts. */
export function portList(parent: Command, context: Context): void {
  const command = addStoreOptions(addPortFilters(parent.command('list')))
    .summary('show ports')
    .description('Shows the ports of all accounts, the newest first.')
    .action(async (flags: StoreFlags & PortFilterFlags) => {
      const { ListPortsInput, listPorts } = await import('#domain/porting/list-ports.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { items } = await withOperator(context, flags, async ({ session }) =>
        listPorts(session, checkInput(ListPortsInput, await portFilters(session, flags))),
      )
      context.io.stdout.write(showPorts(items))
    })
  addExamples(command, 'strowger port list --state submitted')
}
