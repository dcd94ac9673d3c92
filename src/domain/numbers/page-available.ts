import { Type } from 'typebox'

import { countAgain } from '#inventory/count-again.ts'
import { searchPage } from '#inventory/search-page.ts'

import { priceBookOf } from '../ledger/price-book.ts'
import { MAX_NUMBERED_PAGE, MAX_PAGE_NO, type NumberedPage } from '../numbered-page.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { askIndex } from './ask-index.ts'
import type { AvailableNumber } from './available.ts'
import { CriteriaSchema } from './criteria.ts'
import { filterOfCriteria } from './filter-of-criteria.ts'
import { showNumbers } from './show-numbers.ts'

/** Numbers that pages with numbers can show of one search at the most. */
export const MAX_PAGED_NUMBERS = MAX_NUMBERED_PAGE * MAX_PAGE_NO

/** What to search, and which part of what is found: at most one page. */
export const PageAvailableInput = Type.Object(
  {
    criteria: CriteriaSchema,
    offset: Type.Integer({ minimum: 0, maximum: MAX_PAGED_NUMBERS, description: 'Numbers that come before.' }),
    limit: Type.Integer({ minimum: 0, maximum: MAX_NUMBERED_PAGE, description: 'Numbers at the most; 0: only count.' }),
  },
  { additionalProperties: false },
)

/**
 * One page of the free numbers that match, ascending, for lists whose pages have numbers, and how many match in all,
 * exactly. What somebody takes meanwhile moves the pages behind it. Errors: `conflicting_filters`, `not_ready`.
 */
export const pageAvailable = query({
  scope: 'numbers:read',
  input: PageAvailableInput,
  answer: async (session, { criteria, offset, limit }): Promise<NumberedPage<AvailableNumber>> => {
    needInventory(session)
    const exchange = exchangeOf(session)
    const filter = await filterOfCriteria(session, criteria)
    const book = await priceBookOf(exchange, session.actor.accountId)
    return askIndex(() => {
      const total = countAgain(exchange.inventory, filter)
      const numbers = limit === 0 || offset >= total ? [] : searchPage(exchange.inventory, filter, { offset, limit })
      return { total, items: showNumbers(session, numbers, book) }
    })
  },
})
