import { Type } from 'typebox'

import { findProfile, findWholeBlock, type WholeBlock } from '#inventory/find-number.ts'
import type { Profile } from '#inventory/profile.ts'
import { search } from '#inventory/search.ts'
import { nationalOf } from '#lib/e164.ts'

import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { askIndex } from './ask-index.ts'
import { CriteriaSchema } from './criteria.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import { NANP_RANGE } from './nanp-range.ts'
import { MAX_SEARCH_PAGE } from './search-numbers.ts'

/** What to find, and how many of it at the most. */
export const SearchNanpInput = Type.Object(
  {
    criteria: CriteriaSchema,
    limit: Type.Integer({ minimum: 1, maximum: MAX_SEARCH_PAGE, description: 'Numbers at the most.' }),
  },
  { additionalProperties: false },
)

/** A free number and where it is at home. */
export type NanpNumber = {
  readonly national: string
  readonly home: Pick<Profile, 'rateCenter' | 'city' | 'lata' | 'region'>
}

/**
 * Free North American numbers, for dialects whose numbers have ten digits and no country and which show no prices. Those of
 * thousands-blocks already opened come first (47 CFR 52.15(j)). Errors: `not_ready`, `conflicting_filters`, `invalid_input`.
 */
export const searchNanp = query({
  scope: 'numbers:read',
  input: SearchNanpInput,
  answer: async (session, { criteria, limit }): Promise<NanpNumber[]> => {
    needInventory(session)
    const { inventory, clock } = exchangeOf(session)
    const filter = { ...(await filterOfCriteria(session, criteria)), numbers: NANP_RANGE }
    return askIndex(() => {
      const { numbers } = search(inventory, filter, { limit, from: { by: 'opened', openedAsOf: clock.now() } })
      let block: WholeBlock | undefined
      return numbers.map((e164) => {
        if (block === undefined || e164 < block.first || e164 > block.last) block = findWholeBlock(inventory, e164)
        const home = block?.profile ?? findProfile(inventory, e164)
        if (home === undefined) throw new Error('the index found a number that it does not have')
        return { national: nationalOf(e164), home }
      })
    })
  },
})
