import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'
import { facts } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly name: string; readonly role: string; readonly holdLimit?: number }

/** `account create`: opens an account. */
export function accountCreate(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('create'))
    .summary('open an account')
    .description('Opens an account and prints its id. It can do nothing before it has a key: see key create.')
    .requiredOption('--name <name>', 'what people call it, different from all others')
    .option('--role <role>', 'customer, or operator: may load inventory and open accounts', 'customer')
    .option('--hold-limit <count>', 'how many numbers it may hold reserved at once', wholeNumber(0, 1_000_000))
    .action(async ({ name, role, holdLimit, ...flags }: Options) => {
      const { createAccount, CreateAccountInput } = await import('#domain/accounts/create-account.ts')
      const { checkInput } = await import('#domain/input.ts')
      const input = checkInput(CreateAccountInput, {
        name,
        role,
        ...(holdLimit === undefined ? {} : { holdLimit }),
      })
      const { answer } = await withOperator(context, flags, ({ session }) => createAccount(session, input))
      context.io.stdout.write(
        facts([
          ['account', answer.id],
          ['name', answer.name],
          ['role', answer.role],
          ['hold limit', answer.holdLimit],
        ]),
      )
    })
  addExamples(command, 'strowger account create --name "Acme Telecom" --hold-limit 5000')
}
