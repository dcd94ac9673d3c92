import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { claimByCriteria } from './claim-by-criteria.ts'
import { type Claim, MAX_CLAIM } from './claim-numbers.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import type { WantedInput } from './wanted.ts'

/** A search and the JSON pointer of where the request states it. */
export type WantedAt = WantedInput & { readonly at: string }

/**
 * Finds and claims numbers for several searches, in their order. `all`: everything or `insufficient_numbers`; `any`:
 * what can be had, but at least one.
 */
export async function claimWanted(
  tx: Transaction,
  session: Session,
  searches: readonly WantedAt[],
  mode: 'all' | 'any',
  claim: Claim,
): Promise<number[]> {
  const total = searches.reduce((sum, { quantity }) => sum + quantity, 0)
  if (total > MAX_CLAIM)
    throw new DomainError('invalid_input', `one request takes ${MAX_CLAIM} numbers at the most, not ${total}`, {
      pointer: '/searches',
    })
  const claimed: number[] = []
  for (const { criteria, quantity, contiguous = false, at } of searches) {
    const filter = await filterOfCriteria(session, criteria, `${at}/criteria`, tx)
    const got = await claimByCriteria(tx, session, { filter, quantity, contiguous, at: `${at}/criteria` }, claim)
    if (mode === 'all' && got.length < quantity) throw insufficient(at, quantity, got.length, contiguous)
    claimed.push(...got)
  }
  if (claimed.length === 0) throw insufficient(searches[0]?.at ?? '', total, 0, false)
  return claimed.toSorted((a, b) => a - b)
}

function insufficient(pointer: string, wanted: number, found: number, contiguous: boolean): DomainError {
  const what = contiguous
    ? `no ${wanted} numbers in a row are free: ask for fewer or widen the search`
    : `${found} of the ${wanted} numbers wanted are free: ask for fewer, widen the search or send mode any`
  return new DomainError('insufficient_numbers', what, { pointer: `${pointer}/quantity`, extra: { wanted, found } })
}
