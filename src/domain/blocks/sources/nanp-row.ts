import { checkNanp, isTollFreeNpa, npaOf } from '#lib/nanp.ts'

import type { BlockRow } from '../block-row.ts'
import { DEFAULT_FEATURES, DEFAULT_TIER, NO_COUNTRIES, productsOf } from './offer.ts'
import { RowRefused } from './row-refused.ts'

/** What an administrator's file says of a run of North American numbers. */
export type NanpFacts = Pick<
  BlockRow,
  'line' | 'first' | 'last' | 'country' | 'region' | 'lata' | 'rateCenter' | 'ocn' | 'company' | 'status'
>

/**
 * The row of a run of numbers inside one central office code. Toll-free area codes make toll-free numbers; all others
 * are local, with or without a place.
 * @throws RowRefused, in `column`, when the code is one that cannot be assigned.
 */
export function nanpRow(facts: NanpFacts, column: string): BlockRow {
  const { first, region, rateCenter } = facts
  const problem = checkNanp(first)
  if (problem !== null) {
    throw new RowRefused(column, String(first).slice(1, 7), `${problem.problem}; ${problem.cure}`)
  }
  const kind = isTollFreeNpa(npaOf(first)) ? 'tollfree' : 'local'
  return {
    line: facts.line,
    first,
    last: facts.last,
    country: facts.country,
    kind,
    region,
    lata: facts.lata,
    rateCenter,
    city: null,
    tier: DEFAULT_TIER,
    network: null,
    features: DEFAULT_FEATURES,
    products: productsOf(kind, { region, rateCenter, city: null }),
    serviceCountries: NO_COUNTRIES,
    ocn: facts.ocn,
    company: facts.company,
    status: facts.status,
  }
}
