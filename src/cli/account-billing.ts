import type { Command } from 'commander'

import { formatAmount } from '#lib/money.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { parseAmount } from './output/amount.ts'
import { facts } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly mode: string; readonly currency: string; readonly creditLimit?: string }

/** `account billing`: how an account pays. */
export function accountBilling(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('billing'))
    .summary('set how an account pays')
    .description(
      'Sets how an account pays. Prepaid: it spends what it has paid in. Postpaid: it may owe as much as its credit ' +
        'limit says; without one, as much as it likes. Holds for orders from now on.',
    )
    .argument('<account>', 'id or name of the account')
    .requiredOption('--mode <mode>', 'prepaid or postpaid')
    .requiredOption('--currency <code>', 'ISO 4217, such as USD: in which it pays')
    .option('--credit-limit <amount>', 'postpaid: how far below zero orders may bring it; no limit without it')
    .action(async (account: string, { mode, currency: code, creditLimit, ...flags }: Options) => {
      const { setBilling, SetBillingInput } = await import('#domain/ledger/set-billing.ts')
      const { checkInput } = await import('#domain/input.ts')
      const currency = code.toUpperCase()
      const billing = await withOperator(context, flags, async ({ session }) => {
        const input = {
          accountId: await findAccountId(session, account),
          mode,
          currency,
          ...(creditLimit === undefined ? {} : { creditLimitMinor: parseAmount(creditLimit, currency) }),
        }
        return (await setBilling(session, checkInput(SetBillingInput, input))).answer
      })
      const limit = billing.creditLimitMinor
      context.io.stdout.write(
        facts([
          ['account', billing.accountId],
          ['mode', billing.mode],
          ['currency', billing.currency],
          ['credit limit', limit === null ? 'none' : formatAmount(limit, billing.currency)],
        ]),
      )
    })
  addExamples(
    command,
    'strowger account billing "Acme Telecom" --mode prepaid --currency USD',
    'strowger account billing "Acme Telecom" --mode postpaid --currency USD --credit-limit 5000',
  )
}
