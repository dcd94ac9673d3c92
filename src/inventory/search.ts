import { assertWithin } from './assert-within.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import type { Plan } from './plan.ts'
import { planFor } from './plan.ts'
import { searchAtRandom } from './search-at-random.ts'
import { searchByMemorability } from './search-by-memorability.ts'
import { searchByNumber } from './search-by-number.ts'
import { searchOpenedFirst } from './search-opened-first.ts'

/**
 * In which order numbers are given:
 * - `opened`: those of thousands-blocks that were opened by `openedAsOf` (milliseconds since 1970; the moment of the
 *   first page) before those of whole ones, each by number (47 CFR 52.15(j));
 * - `number`: ascending;
 * - `memorability`: the easiest to remember first, then by number;
 * - `random`: in a disorder that the seed (0 – 2^32 − 1) tells.
 */
export type Order =
  | { readonly by: 'opened'; readonly openedAsOf: number }
  | { readonly by: 'number' }
  | { readonly by: 'memorability' }
  | { readonly by: 'random'; readonly seed: number }

/**
 * Where the next page begins; plain data that holds the order too. No order changes when numbers are taken or given
 * back between pages, so that no number is given twice and none is left out but what was taken.
 */
export type SearchKey =
  | { readonly by: 'opened'; readonly openedAsOf: number; readonly amongOpened: boolean; readonly after: number }
  | { readonly by: 'number'; readonly after: number }
  | { readonly by: 'memorability'; readonly after: number }
  | { readonly by: 'random'; readonly seed: number; readonly after: number }

export const MAX_PAGE_NUMBERS = 10_000
const MAX_SEED = 2 ** 32 - 1

/**
 * Free numbers, E.164, that meet the filter. `from` is an order, for the first page, or the key of the next. `next` is
 * null on the last page. Throws RangeError for a limit outside 1–MAX_PAGE_NUMBERS or an impossible seed, and as
 * `planFor` does.
 */
export function search(
  inventory: Inventory,
  filter: Filter,
  page: { readonly limit: number; readonly from: Order | SearchKey },
): { numbers: number[]; next: SearchKey | null } {
  const { limit, from } = page
  assertWithin('limit', limit, 1, MAX_PAGE_NUMBERS)
  const start = 'after' in from ? from : firstKey(inventory, from)
  const { numbers, keyAfter } = searchFrom(inventory, planFor(inventory, filter), limit + 1, start)
  if (numbers.length <= limit) return { numbers, next: null }
  numbers.pop()
  return { numbers, next: keyAfter(numbers.at(-1)!, limit) }
}

function firstKey(inventory: Inventory, order: Order): SearchKey {
  if (order.by === 'opened') {
    inventory.searchedAsOf = Math.max(inventory.searchedAsOf, order.openedAsOf)
    return { ...order, amongOpened: true, after: 0 }
  }
  if (order.by === 'random') assertWithin('seed', order.seed, 0, MAX_SEED)
  return { ...order, after: 0 }
}

function searchFrom(
  inventory: Inventory,
  plan: Plan,
  enough: number,
  key: SearchKey,
): { numbers: number[]; keyAfter: (e164: number, given: number) => SearchKey } {
  if (key.by === 'opened') {
    const { numbers, fromOpened } = searchOpenedFirst(inventory, plan, enough, key)
    return { numbers, keyAfter: (after, given) => ({ ...key, amongOpened: given <= fromOpened, after }) }
  }
  const numbers =
    key.by === 'number'
      ? searchByNumber(inventory, plan, enough, key.after)
      : key.by === 'memorability'
        ? searchByMemorability(inventory, plan, enough, key.after)
        : searchAtRandom(inventory, plan, enough, key.seed, key.after)
  return { numbers, keyAfter: (after) => ({ ...key, after }) }
}
