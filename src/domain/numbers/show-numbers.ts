import { findProfile, findWholeBlock, type WholeBlock } from '#inventory/find-number.ts'

import type { PriceBook } from '../ledger/price-book.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { AvailableNumber } from './available.ts'
import { showNumber } from './show-available.ts'

/** The profile of a number that a search has found. */
export function profileOf(session: Session, e164: number) {
  const profile = findProfile(exchangeOf(session).inventory, e164)
  if (profile === undefined) throw new Error('the index found a number that it does not have')
  return profile
}

/** Numbers that a search has found, as they are shown. Those of one block come one after another, and it has one profile unless it has parts. */
export function showNumbers(session: Session, numbers: readonly number[], book: PriceBook): AvailableNumber[] {
  const { inventory } = exchangeOf(session)
  let block: WholeBlock | undefined
  return numbers.map((e164) => {
    if (block === undefined || e164 < block.first || e164 > block.last) block = findWholeBlock(inventory, e164)
    return showNumber(e164, block?.profile ?? profileOf(session, e164), book)
  })
}
