import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { plainLine } from './output/plain-line.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `key revoke`: ends a key. */
export function keyRevoke(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('revoke'))
    .summary('end a key')
    .description('Ends a key: running servers refuse it within five seconds. Ending it twice is no error.')
    .argument('<id>', 'id of the key, key_…, not its secret')
    .action(async (keyId: string, flags: StoreFlags) => {
      const { revokeKey } = await import('#domain/accounts/revoke-key.ts')
      const { answer } = await withOperator(context, flags, ({ session }) => revokeKey(session, { keyId }))
      context.io.stdout.write(`${plainLine(answer.id)} is revoked\n`)
    })
  addExamples(command, 'strowger key revoke key_0k2m…')
}
