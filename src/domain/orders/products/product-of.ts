import type { Reader } from '#db/database.ts'

import { isSoldAs, type ProductIn, soldAs } from '../../numbers/sold-as.ts'
import type { Session } from '../../session.ts'
import { profilesOf } from '../price-numbers.ts'

/** A number in service, and what the order that brought it said of it; null: nothing. */
export type Brought = {
  readonly e164: number
  readonly product: ProductIn['product'] | null
  readonly country: string | null
}

/** What a number in service is: a product in a country; both null for one that came from another provider. */
export type ProductOfNumber = { readonly product: ProductIn['product'] | null; readonly country: string | null }

/**
 * What numbers in service are sold as: what their orders said, and otherwise the first that their block offers, for most
 * blocks are sold as several things.
 */
export async function productsOf(
  reader: Reader,
  session: Session,
  numbers: readonly Brought[],
): Promise<Map<number, ProductOfNumber>> {
  const profiles = await profilesOf(
    reader,
    session,
    numbers.map(({ e164 }) => e164),
  )
  return new Map(
    numbers.map(({ e164, product, country }) => {
      const profile = profiles.get(e164)
      if (profile === undefined) return [e164, { product, country }]
      const ordered = product === null || country === null ? undefined : { product, country }
      if (ordered !== undefined && isSoldAs(profile, ordered)) return [e164, ordered]
      return [e164, soldAs(profile)[0] ?? { product: null, country: profile.country }]
    }),
  )
}
