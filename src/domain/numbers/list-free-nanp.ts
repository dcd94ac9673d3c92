import { Type } from 'typebox'

import { findProfile } from '#inventory/find-number.ts'
import type { Profile } from '#inventory/profile.ts'
import { search } from '#inventory/search.ts'

import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { filterOfNanp, NanpCriteriaSchema } from './nanp-criteria.ts'

/** Numbers that one search finds at the most. */
export const MAX_FREE_NANP = 10_000

/** What to search, and how many to give at the most. */
export const ListFreeNanpInput = Type.Object(
  {
    criteria: NanpCriteriaSchema,
    limit: Type.Integer({ minimum: 1, maximum: MAX_FREE_NANP, description: 'Numbers at the most.' }),
  },
  { additionalProperties: false },
)

/** A free number and what its block says of it: the same object for all numbers of the same terms. */
export type FreeNanp = { readonly e164: number; readonly terms: Omit<Profile, 'id'> }

/**
 * Free North American numbers in one page, those of opened blocks first (47 CFR 52.15(j)). What is found may be taken by
 * somebody else before it is held. Errors: `not_ready`.
 */
export const listFreeNanp = query({
  scope: 'numbers:read',
  input: ListFreeNanpInput,
  answer: (session, { criteria, limit }): readonly FreeNanp[] => {
    needInventory(session)
    const { inventory, clock } = exchangeOf(session)
    const from = { by: 'opened', openedAsOf: clock.now() } as const
    const { numbers } = search(inventory, filterOfNanp(criteria), { limit, from })
    return numbers.flatMap((e164) => {
      const terms = findProfile(inventory, e164)
      return terms === undefined ? [] : [{ e164, terms }]
    })
  },
})
