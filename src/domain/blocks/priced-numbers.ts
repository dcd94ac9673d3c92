import type { Reader } from '#db/database.ts'
import { countryOf, kindOf, WORLD } from '#lib/e164.ts'

import type { Priced } from '../ledger/price-book.ts'
import { storedProfiles } from './stored-profiles.ts'

/** What the digits alone tell, for a number that lies in no block of ours, such as one that was ported in. */
function byDigits(e164: number): Priced {
  return { country: countryOf(e164) ?? WORLD, kind: kindOf(e164) ?? 'local', tier: null }
}

/** What the price of each number depends on: the terms of its block, on sale or not, else what its digits tell. */
export async function pricedNumbers(reader: Reader, numbers: readonly number[]): Promise<Map<number, Priced>> {
  const profiles = await storedProfiles(reader, numbers)
  return new Map(numbers.map((e164) => [e164, profiles.get(e164) ?? byDigits(e164)]))
}
