import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'
import { parseAmount } from './output/amount.ts'
import { showRates } from './output/show-rates.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly setup: string
  readonly monthly: string
  readonly port?: string
  readonly currency: string
  readonly country?: string
  readonly kind?: string
  readonly tier?: number
  readonly account?: string
}

/** `rate set`: the price of the numbers that the terms describe. */
export function rateSet(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('set'))
    .summary('set a price')
    .description(
      'Sets what numbers cost. Terms that are left out match everything; of several rates the one for the account, ' +
        'then the tier, the country, the kind counts. A rate with the same terms is replaced.',
    )
    .requiredOption('--setup <amount>', 'price once, such as 1.25')
    .requiredOption('--monthly <amount>', 'price each month, such as 0.50')
    .requiredOption('--currency <code>', 'ISO 4217, such as USD')
    .option('--port <amount>', 'price of bringing such a number from another provider; nothing without it')
    .option('--country <code>', 'only numbers of this country, ISO 3166-1 alpha-2; 001 for UIFN')
    .option('--kind <kind>', 'only numbers of this kind: local, national, mobile, tollfree, uifn')
    .option('--tier <tier>', 'only numbers of this tier, 0 to 99', wholeNumber(0, 99))
    .option('--account <id or name>', 'only for this account')
    .action(async ({ setup, monthly, port, currency: code, country, kind, tier, account, ...flags }: Options) => {
      const { setRate, SetRateInput } = await import('#domain/ledger/set-rate.ts')
      const { checkInput } = await import('#domain/input.ts')
      const currency = code.toUpperCase()
      const rate = await withOperator(context, flags, async ({ session }) => {
        const input = {
          setupMinor: parseAmount(setup, currency),
          monthlyMinor: parseAmount(monthly, currency),
          ...(port === undefined ? {} : { portMinor: parseAmount(port, currency) }),
          currency,
          ...(country === undefined ? {} : { country: country.toUpperCase() }),
          ...(kind === undefined ? {} : { kind }),
          ...(tier === undefined ? {} : { tier }),
          ...(account === undefined ? {} : { accountId: await findAccountId(session, account) }),
        }
        return (await setRate(session, checkInput(SetRateInput, input))).answer
      })
      context.io.stdout.write(showRates([rate]))
    })
  addExamples(
    command,
    'strowger rate set --setup 1.00 --monthly 0.25 --currency USD --country US --kind local',
    'strowger rate set --setup 0 --monthly 0.20 --currency USD --account "Acme Telecom"',
  )
}
