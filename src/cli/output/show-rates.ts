import type { Rate } from '#domain/ledger/rate.ts'
import { formatAmount } from '#lib/money.ts'

import { table } from './table.ts'

const EVERYTHING = 'all'

/** Rates as a table; a term that is left out matches everything. Prices of ports are shown when there are any. */
export function showRates(rates: readonly Rate[]): string {
  const hasPorts = rates.some(({ portMinor = 0 }) => portMinor > 0)
  return table(
    ['rate', 'account', 'country', 'kind', 'tier', 'setup', 'monthly', ...(hasPorts ? ['port'] : [])],
    rates.map((rate) => [
      rate.id,
      rate.accountId ?? EVERYTHING,
      rate.country ?? EVERYTHING,
      rate.kind ?? EVERYTHING,
      rate.tier === undefined ? EVERYTHING : String(rate.tier),
      formatAmount(rate.setupMinor, rate.currency),
      formatAmount(rate.monthlyMinor, rate.currency),
      ...(hasPorts ? [formatAmount(rate.portMinor ?? 0, rate.currency)] : []),
    ]),
  )
}
