import type { Rate } from '#domain/ledger/rate.ts'

import { formatAmount } from './amount.ts'
import { table } from './table.ts'

const EVERYTHING = 'all'

/** Rates as a table; a term that is left out matches everything. */
export function showRates(rates: readonly Rate[]): string {
  return table(
    ['rate', 'account', 'country', 'kind', 'tier', 'setup', 'monthly'],
    rates.map((rate) => [
      rate.id,
      rate.accountId ?? EVERYTHING,
      rate.country ?? EVERYTHING,
      rate.kind ?? EVERYTHING,
      rate.tier === undefined ? EVERYTHING : String(rate.tier),
      formatAmount(rate.setupMinor, rate.currency),
      formatAmount(rate.monthlyMinor, rate.currency),
    ]),
  )
}
