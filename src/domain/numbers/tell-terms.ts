import { Type } from 'typebox'

import { findProfile } from '#inventory/find-number.ts'
import type { Profile } from '#inventory/profile.ts'

import { E164Field } from '../e164-field.ts'
import { priceBookOf } from '../ledger/price-book.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { type Offer, offerOf } from './offer-of.ts'

/** Numbers whose terms are told at once. */
export const MAX_TERMS_TOLD = 1_000

/** Which numbers. */
export const TellTermsInput = Type.Object(
  { numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_TERMS_TOLD, description: 'Any numbers.' }) },
  { additionalProperties: false },
)

/** What is known of a number whoever has it: the terms of its block, null when none on sale holds it, and the offer. */
export type NumberTerms = { readonly terms: Omit<Profile, 'id'> | null; readonly offer: Offer }

/**
 * The terms of the numbers' blocks and whether this account is offered such numbers, in their order; from the index.
 * Errors: `not_ready`.
 */
export const tellTerms = query({
  scope: 'numbers:read',
  input: TellTermsInput,
  answer: async (session, { numbers }): Promise<readonly NumberTerms[]> => {
    needInventory(session)
    const exchange = exchangeOf(session)
    const book = await priceBookOf(exchange, session.actor.accountId)
    return numbers.map((e164): NumberTerms => {
      const profile = findProfile(exchange.inventory, e164)
      if (profile === undefined) return { terms: null, offer: 'offered' }
      return { terms: profile, offer: offerOf(exchange.inventory, book, profile) }
    })
  },
})
