import { type Command, InvalidArgumentError } from 'commander'

import { parseInstant } from '#lib/instant.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly from?: number; readonly to?: number; readonly currency?: string }

function instant(text: string): number {
  const moment = parseInstant(text)
  if (moment !== null) return moment
  throw new InvalidArgumentError('Give a day such as 2026-03-01, or a time such as 2026-03-01T12:00:00Z.')
}

/** `ledger statement`: what an account was charged and paid, as CSV. */
export function ledgerStatement(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('statement'))
    .summary('print the statement of an account as CSV')
    .description(
      'Prints what an account was charged and paid, as CSV: the balance before, the lines with the balance after each, ' +
        'and the balance at the end.',
    )
    .argument('<account>', 'id or name of the account')
    .option('--from <time>', 'from this day or moment on; without it from the first of this month, UTC', instant)
    .option('--to <time>', 'until before this day or moment; without it until now', instant)
    .option('--currency <code>', "ISO 4217; without it the account's own currency")
    .action(async (account: string, { from, to, currency, ...flags }: Options) => {
      const { statementCsv } = await import('#domain/ledger/statement-csv.ts')
      await withOperator(context, flags, async ({ session }) => {
        const lines = await statementCsv(session, {
          accountId: await findAccountId(session, account),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
        })
        for await (const text of lines) context.io.stdout.write(text)
      })
    })
  addExamples(command, 'strowger ledger statement "Acme Telecom" --from 2026-03-01 --to 2026-04-01 > march.csv')
}
