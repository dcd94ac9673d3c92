import type { Reader, Transaction } from '#db/database.ts'
import { findProfile } from '#inventory/find-number.ts'
import type { Profile } from '#inventory/profile.ts'

import { storedProfiles } from '../blocks/stored-profiles.ts'
import { priceBookOf } from '../ledger/price-book.ts'
import type { Price } from '../ledger/rate.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { OrderPrice } from './order.ts'

/** What each of these numbers is; one that lies in no block is left out. The index knows most, the store all. */
export async function profilesOf(
  reader: Reader,
  session: Session,
  numbers: readonly number[],
): Promise<Map<number, Profile>> {
  const { inventory } = exchangeOf(session)
  const profiles = new Map<number, Profile>()
  const unknown: number[] = []
  for (const e164 of numbers) {
    const profile = findProfile(inventory, e164)
    if (profile === undefined) unknown.push(e164)
    else profiles.set(e164, profile)
  }
  if (unknown.length > 0)
    for (const [e164, profile] of await storedProfiles(reader, unknown)) profiles.set(e164, profile)
  return profiles
}

/** What each of these numbers costs the account of the session now. */
export async function priceNumbers(
  tx: Transaction,
  session: Session,
  profiles: ReadonlyMap<number, Profile>,
): Promise<Map<number, Price>> {
  const book = await priceBookOf(exchangeOf(session), session.actor.accountId, tx)
  const prices = new Map<number, Price>()
  for (const [e164, profile] of profiles) {
    const price = book.priceOf(profile)
    if (price !== undefined) prices.set(e164, price)
  }
  return prices
}

/** The sums over numbers, by currency. */
export function sumPrices(prices: readonly (Price | null)[]): OrderPrice[] {
  const sums = new Map<string, OrderPrice>()
  for (const price of prices) {
    if (price === null) continue
    const { currency, setupMinor, monthlyMinor } = price
    const sum = sums.get(currency) ?? { setupMinor: 0, monthlyMinor: 0, currency }
    sums.set(currency, {
      setupMinor: sum.setupMinor + setupMinor,
      monthlyMinor: sum.monthlyMinor + monthlyMinor,
      currency,
    })
  }
  return [...sums.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}
