import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../../errors.ts'
import { isSoldAs, type ProductIn, soldAs } from '../../numbers/sold-as.ts'
import type { Session } from '../../session.ts'
import { profilesOf } from '../price-numbers.ts'

const RULES: Readonly<Record<ProductIn['product'], string>> = {
  LNS: 'a local number service has numbers of its country',
  DID: 'a DID is a number of its country',
  ITFS: 'ITFS numbers are the toll-free numbers of one country',
  UIFN: 'a UIFN is +800 and eight digits, with two or more countries of service, of which the country is one',
}

/**
 * Refuses an order in which a number is not sold as its product in its country. `at` is the JSON pointer of what selected
 * the numbers. Errors: `invalid_input`.
 */
export async function checkSoldAs(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  wanted: ProductIn,
  at: string,
): Promise<void> {
  const profiles = await profilesOf(tx, session, numbers)
  for (const e164 of numbers) {
    const profile = profiles.get(e164)
    if (profile !== undefined && isSoldAs(profile, wanted)) continue
    const { product, country } = wanted
    throw new DomainError(
      'invalid_input',
      `${formatE164(e164)} is not sold as ${product} in ${country}, and an order is of one product and one country ` +
        `(${RULES[product]}): leave it out, or order it by itself`,
      { pointer: at },
    )
  }
}

const isSame = (one: ProductIn, other: ProductIn) => one.product === other.product && one.country === other.country

/**
 * What all of these numbers are sold as, and where; undefined when no block holds any of them. Refuses numbers that have
 * no product and country in common. A number that came from another provider lies in no block, is sold as nothing, and
 * goes with every other. Errors: `invalid_input`.
 */
export async function checkOneProduct(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  at: string,
): Promise<readonly ProductIn[] | undefined> {
  const profiles = await profilesOf(tx, session, numbers)
  let common: readonly ProductIn[] | undefined
  for (const [index, e164] of numbers.entries()) {
    const profile = profiles.get(e164)
    if (profile === undefined) continue
    const sold = soldAs(profile)
    const both = common === undefined ? sold : common.filter((one) => sold.some((other) => isSame(one, other)))
    if (common !== undefined && both.length === 0)
      throw new DomainError(
        'invalid_input',
        `${formatE164(e164)} has no product and country in common with the numbers before it, and an order is of one ` +
          'product and one country: order it by itself',
        { pointer: `${at}/${index}` },
      )
    common = both
  }
  return common
}
