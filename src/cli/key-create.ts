import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list } from './option-values.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly account: string
  readonly name: string
  readonly scopes?: readonly string[]
}

/** `key create`: makes a bearer key. The secret alone goes to standard output, so that it can be captured. */
export function keyCreate(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('create'))
    .summary('make a key for an account')
    .description(
      'Makes a key and prints its secret: this once, for only its hash is kept. The secret is the only thing on ' +
        'standard output.',
    )
    .requiredOption('--account <id or name>', 'whose key it will be')
    .requiredOption('--name <name>', 'what people call it, for example the program that will use it')
    .option('--scopes <scopes>', 'what it may do, separated by commas; all that the account may without it', list)
    .action(async ({ account, name, scopes, ...flags }: Options) => {
      const { createKey, CreateKeyInput } = await import('#domain/accounts/create-key.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { key, secret } = await withOperator(context, flags, async ({ session }) => {
        const accountId = await findAccountId(session, account)
        const asked = { accountId, name, ...(scopes === undefined ? {} : { scopes }) }
        return (await createKey(session, checkInput(CreateKeyInput, asked))).answer
      })
      context.io.stdout.write(`${secret}\n`)
      context.io.stderr.write(
        `key ${key.id} of ${key.accountId} may ${key.scopes.join(', ')}\n` +
          'The secret is shown this once. Put it into STROWGER_KEY, or into a file for --key-file.\n',
      )
    })
  addExamples(
    command,
    'strowger key create --account "Acme Telecom" --name "order robot" > acme.key',
    'export STROWGER_KEY=$(strowger key create --account acc_… --name laptop --scopes numbers:read)',
  )
}
