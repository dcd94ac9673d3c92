import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showRequirements } from './output/show-requirements.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `requirement load-starter`: the rules that a new exchange begins with. */
export function requirementLoadStarter(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('load-starter'))
    .summary('load the rules that a new exchange begins with')
    .description(
      'Loads the rules of the starter set that this exchange does not know, and shows them. They are a starting point ' +
        'and not legal advice. One that was changed or ended stays as it is.',
    )
    .action(async (flags: StoreFlags) => {
      const { loadStarterRequirements } = await import('#domain/documents/load-starter-requirements.ts')
      const { answer } = await withOperator(context, flags, ({ session }) => loadStarterRequirements(session, {}))
      context.io.stdout.write(showRequirements(answer))
    })
  addExamples(command, 'strowger requirement load-starter')
}
