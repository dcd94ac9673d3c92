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
  readonly sort: string
  readonly login?: string
  readonly scopes?: readonly string[]
}

/** `key create`: makes a credential. Its secrets alone go to standard output, so that they can be captured. */
export function keyCreate(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('create'))
    .summary('make a key for an account')
    .description(
      'Makes a key and prints its secret: this once, for only its hash is kept. The secret is the only thing on ' +
        'standard output. For programs that speak a carrier’s format there are other sorts: login (VoIP Innovations), ' +
        'apikey (iNumbering) and client (TCL). The last two have a password too: it is on the second line.',
    )
    .requiredOption('--account <id or name>', 'whose key it will be')
    .requiredOption('--name <name>', 'what people call it, for example the program that will use it')
    .option('--sort <sort>', 'bearer, login, apikey or client', 'bearer')
    .option('--login <login>', 'the login, the username (a number) or the client id; a bearer key has none')
    .option('--scopes <scopes>', 'what it may do, separated by commas; all that the account may without it', list)
    .action(async ({ account, name, sort, login, scopes, ...flags }: Options) => {
      const { createKey, CreateKeyInput } = await import('#domain/accounts/create-key.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { key, secret, password } = await withOperator(context, flags, async ({ session }) => {
        const accountId = await findAccountId(session, account)
        const asked = {
          accountId,
          name,
          sort,
          ...(login === undefined ? {} : { login }),
          ...(scopes === undefined ? {} : { scopes }),
        }
        return (await createKey(session, checkInput(CreateKeyInput, asked))).answer
      })
      context.io.stdout.write(password === null ? `${secret}\n` : `${secret}\n${password}\n`)
      const hint = key.sort === 'bearer' ? ' Put it into STROWGER_KEY, or into a file for --key-file.' : ''
      context.io.stderr.write(
        `key ${key.id} of ${key.accountId} may ${key.scopes.join(', ')}\nThe secret is shown this once.${hint}\n`,
      )
    })
  addExamples(
    command,
    'strowger key create --account "Acme Telecom" --name "order robot" > acme.key',
    'strowger key create --account "Acme Telecom" --name "old portal" --sort apikey --login 1000000001',
    'export STROWGER_KEY=$(strowger key create --account acc_… --name laptop --scopes numbers:read)',
  )
}
