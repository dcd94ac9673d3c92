import type { Command } from 'commander'

import { formatAmount } from '#lib/money.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { parseAmount } from './output/amount.ts'
import { facts } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly amount: string
  readonly currency: string
  readonly externalId: string
  readonly adjustment?: boolean
  readonly back?: boolean
  readonly description?: string
}

/** `ledger pay`: books what an account has paid in. */
export function ledgerPay(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('pay'))
    .summary('book a payment or an adjustment')
    .description(
      'Books what an account has paid in, or with --adjustment what the operator gives it. Under the same external id ' +
        'the same thing is booked once, however often the command runs.',
    )
    .argument('<account>', 'id or name of the account')
    .requiredOption('--amount <amount>', 'how much, such as 250.00')
    .requiredOption('--currency <code>', 'ISO 4217, such as USD')
    .requiredOption('--external-id <id>', 'your own id of it, such as that of the bank')
    .option('--adjustment', 'no money changed hands')
    .option('--back', 'against the account: paid back to it, or with --adjustment taken from it')
    .option('--description <text>', 'what the statement says of it')
    .action(async (account: string, options: Options) => {
      const { amount, currency: code, externalId, adjustment = false, back = false, description, ...flags } = options
      const { pay, PayInput } = await import('#domain/ledger/pay.ts')
      const { checkInput } = await import('#domain/input.ts')
      const currency = code.toUpperCase()
      const { payment, repeated } = await withOperator(context, flags, async ({ session }) => {
        const minor = parseAmount(amount, currency)
        const input = {
          accountId: await findAccountId(session, account),
          kind: adjustment ? 'adjustment' : 'payment',
          amountMinor: back ? -minor : minor,
          currency,
          externalId,
          ...(description === undefined ? {} : { description }),
        }
        return (await pay(session, checkInput(PayInput, input))).answer
      })
      context.io.stdout.write(
        facts([
          ['transaction', payment.id],
          ['account', payment.accountId],
          [payment.kind, formatAmount(payment.amountMinor, currency)],
          ['booked', `${payment.at}${repeated ? ' (before; nothing was booked now)' : ''}`],
        ]),
      )
    })
  addExamples(
    command,
    'strowger ledger pay "Acme Telecom" --amount 250.00 --currency USD --external-id wire-4711',
    'strowger ledger pay "Acme Telecom" --amount 5 --currency USD --external-id goodwill-1 --adjustment',
  )
}
