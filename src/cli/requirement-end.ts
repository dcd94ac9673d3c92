import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showRequirements } from './output/show-requirements.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `requirement end`: a rule holds no more. */
export function requirementEnd(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('end'))
    .summary('end a rule')
    .description('Ends a rule now, with what was to hold later. Its versions stay to be looked at.')
    .argument('<id>', 'the rule')
    .action(async (requirementId: string, flags: StoreFlags) => {
      const { endRequirement } = await import('#domain/documents/end-requirement.ts')
      const { answer } = await withOperator(context, flags, ({ session }) => endRequirement(session, { requirementId }))
      context.io.stdout.write(showRequirements([answer]))
    })
  addExamples(command, 'strowger requirement end rqm_starter_gb_local_identity')
}
