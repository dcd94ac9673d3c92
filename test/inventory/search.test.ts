import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Filter } from '#inventory/filter.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { markOpened } from '#inventory/mark-opened.ts'
import { replaceBlocks } from '#inventory/replace-blocks.ts'
import type { Order, SearchKey } from '#inventory/search.ts'
import { MAX_PAGE_NUMBERS, search } from '#inventory/search.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import { memorability } from '#lib/memorability.ts'

import type { Chance } from './chance.ts'
import { createChance } from './chance.ts'
import { numbersMeeting } from './model-filter.ts'
import type { ModelNumber } from './model.ts'
import { blockName, freeInModel, wasOpened } from './model.ts'
import { randomWish } from './random-filter.ts'
import type { Stock } from './random-stock.ts'
import { randomStock } from './random-stock.ts'

const FILTERS = 320
// Blocks of the stock were opened at 1–100.
const AS_OF = 50

/** All pages of a search; `between` may change the stock after each of them. */
function allPages(
  inventory: Inventory,
  filter: Filter,
  order: Order,
  limit: number,
  between: (given: readonly number[]) => void = () => undefined,
): number[] {
  const numbers: number[] = []
  for (let from: Order | SearchKey = order; ;) {
    const page = search(inventory, filter, { limit, from })
    assert.ok(page.numbers.length === limit || page.next === null, 'only the last page is short')
    numbers.push(...page.numbers)
    if (page.next === null) return numbers
    between(numbers)
    // What is given out as a cursor comes back as plain data.
    from = JSON.parse(JSON.stringify(page.next)) as SearchKey
  }
}

/** The numbers in an order, told by sorting them; null for the random one, of which only the properties are known. */
function inOrder({ model }: Stock, numbers: readonly ModelNumber[], order: Order): number[] | null {
  const score = ({ e164 }: ModelNumber): number => memorability(e164 % 10_000_000)
  const openedAsOf = order.by === 'opened' ? order.openedAsOf : 0
  const rankOf: Record<Order['by'], ((number: ModelNumber) => number) | null> = {
    number: () => 0,
    opened: (number) => (wasOpened(model, number, openedAsOf) ? 0 : 1),
    memorability: (number) => -score(number),
    random: null,
  }
  const rank = rankOf[order.by]
  if (rank === null) return null
  const ranked = numbers.map((number) => ({ e164: number.e164, rank: rank(number) }))
  return ranked.toSorted((a, b) => a.rank - b.rank || a.e164 - b.e164).map(({ e164 }) => e164)
}

/** Small or large, but for at most a few dozen pages. */
function pageSize(chance: Chance, count: number): number {
  return 1 + Math.floor(count / 40) + chance.below(Math.max(3, count / 3))
}

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b)

const ORDERS: readonly Order[] = [
  { by: 'number' },
  { by: 'opened', openedAsOf: AS_OF },
  { by: 'memorability' },
  { by: 'random', seed: 12_345 },
]

test('every order gives all free numbers that meet the filter, once each and in that order, whatever the page size', () => {
  const chance = createChance(11)
  let stock = randomStock(chance)
  let free = freeInModel(stock.model)
  for (let n = 0; n < FILTERS; n++) {
    if (n % 64 === 63) {
      stock = randomStock(chance)
      free = freeInModel(stock.model)
    }
    const { filter, digitTests } = randomWish(chance)
    const wanted = numbersMeeting(free, filter, digitTests)
    const order = ORDERS[n % ORDERS.length]!
    const limit = pageSize(chance, wanted.length)
    const numbers = allPages(stock.inventory, filter, order, limit)
    const told = `${order.by} ${limit} ${JSON.stringify(filter)}`
    const expected = inOrder(stock, wanted, order)
    if (expected !== null) assert.deepEqual(numbers, expected, told)
    else assert.deepEqual(ascending(numbers), ascending(wanted.map(({ e164 }) => e164)), told)
  }
})

test('when numbers are taken, given back and blocks opened between pages, nothing comes twice or out of order and nothing is missed but what was taken', () => {
  const chance = createChance(12)
  for (let n = 0; n < 64; n++) {
    const stock = randomStock(chance)
    const { inventory, model } = stock
    const { filter, digitTests } = randomWish(chance)
    const wanted = numbersMeeting(freeInModel(model), filter, digitTests)
    if (wanted.length < 3) continue
    const order = ORDERS[n % ORDERS.length]!
    const before = allPages(inventory, filter, order, MAX_PAGE_NUMBERS)
    const taken = new Set<number>()
    const limit = pageSize(chance, wanted.length)
    const numbers = allPages(inventory, filter, order, limit, () => {
      const some = Array.from({ length: 5 }, () => chance.one(wanted).e164)
      takeNumbers(inventory, some)
      for (const e164 of some) taken.add(e164)
      const back = [...taken].filter(() => chance.once(10))
      freeNumbers(inventory, back)
      // An opening may be told late, with a time before the search began.
      const { prefix, part } = chance.one(wanted)
      markOpened(inventory, prefix, chance.one([AS_OF - 1, AS_OF, AS_OF + 1]), part)
    })
    const told = `${order.by} ${limit} ${JSON.stringify(filter)}`
    const place = new Map(before.map((e164, index) => [e164, index]))
    const places = numbers.map((e164) => place.get(e164)!)
    assert.ok(!places.includes(undefined as unknown as number), `only what was free: ${told}`)
    for (const [index, each] of places.entries()) assert.ok(index === 0 || each > places[index - 1]!, told)
    const given = new Set(numbers)
    const missed = before.filter((e164) => !given.has(e164) && !taken.has(e164))
    assert.deepEqual(missed, [], told)
  }
})

test('a random order is told by its seed alone, and the same for every filter', () => {
  const { inventory } = randomStock(createChance(13))
  const all = allPages(inventory, {}, { by: 'random', seed: 1 }, MAX_PAGE_NUMBERS)
  assert.deepEqual(allPages(inventory, {}, { by: 'random', seed: 1 }, 77), all)
  assert.notDeepEqual(allPages(inventory, {}, { by: 'random', seed: 2 }, MAX_PAGE_NUMBERS), all)
  const some = allPages(inventory, { country: 'GB' }, { by: 'random', seed: 1 }, MAX_PAGE_NUMBERS)
  const isSome = new Set(some)
  assert.ok(some.length > 100)
  assert.deepEqual(
    some,
    all.filter((e164) => isSome.has(e164)),
  )
})

test('a random order begins with numbers from all over, not with neighbours', () => {
  const { inventory, model } = randomStock(createChance(14))
  const whole = [...model.blocks].filter(([, parts]) => parts.length === 1).length
  const { numbers } = search(inventory, {}, { limit: 60, from: { by: 'random', seed: 99 } })
  const prefixes = new Set(numbers.map((e164) => Math.floor(e164 / 1_000)))
  assert.ok(whole > 20 && prefixes.size > 12, `${prefixes.size} prefixes`)
  const near = numbers.filter((e164, index) => index > 0 && Math.abs(e164 - numbers[index - 1]!) < 100)
  assert.ok(near.length < 10, `${near.length} near the one before`)
})

test('a block counts as opened for a search that began after it was opened, and not for one that began before', () => {
  const { inventory, model } = randomStock(createChance(15))
  const whole = freeInModel(model).filter((number) => !wasOpened(model, number))
  const number = whole.at(-1)!
  const inBlock = whole.filter(({ prefix, part }) => blockName(prefix, part) === blockName(number.prefix, number.part))
  const filter = { country: number.profile.country }
  const before = allPages(inventory, filter, { by: 'opened', openedAsOf: 200 }, MAX_PAGE_NUMBERS)
  const first = search(inventory, filter, { limit: 1, from: { by: 'opened', openedAsOf: 200 } })
  markOpened(inventory, number.prefix, 150, number.part)
  const rest = allPages(inventory, filter, first.next as unknown as Order, MAX_PAGE_NUMBERS)
  assert.deepEqual([...first.numbers, ...rest], before)
  const after = allPages(inventory, filter, { by: 'opened', openedAsOf: 201 }, MAX_PAGE_NUMBERS)
  assert.notDeepEqual(after, before)
  assert.ok(after.indexOf(number.e164) < before.indexOf(number.e164))
  assert.equal(after.length, before.length)
  assert.ok(inBlock.length > 0)
})

test('a block that the store tells late to be opened does not change sides for a search that has begun', () => {
  const { inventory } = randomStock(createChance(17))
  const block = { part: 0, profileId: 10, firstLine: 0, lastLine: 9, members: null }
  const tell = (openedAt: number): void =>
    replaceBlocks(inventory, [{ prefix: 12_015_555, parts: [{ ...block, openedAt }], taken: [] }])
  tell(0)
  const asOf = (openedAsOf: number): number[] =>
    search(inventory, {}, { limit: MAX_PAGE_NUMBERS, from: { by: 'opened', openedAsOf } }).numbers
  const before = asOf(200)
  const { next } = search(inventory, {}, { limit: 1, from: { by: 'opened', openedAsOf: 200 } })
  for (const openedAt of [150, 150, 199]) {
    tell(openedAt)
    assert.deepEqual(search(inventory, {}, { limit: MAX_PAGE_NUMBERS - 1, from: next! }).numbers, before.slice(1))
  }
  const after = asOf(250)
  assert.ok(after.indexOf(12_015_555_000) < before.indexOf(12_015_555_000))
  const later = search(inventory, {}, { limit: 1, from: { by: 'opened', openedAsOf: 250 } })
  tell(150)
  assert.deepEqual(search(inventory, {}, { limit: MAX_PAGE_NUMBERS - 1, from: later.next! }).numbers, after.slice(1))
})

test('a page beyond its maximum and a seed beyond 32 bits are refused', () => {
  const { inventory } = randomStock(createChance(16))
  const from = { by: 'number' } as const
  assert.throws(() => search(inventory, {}, { limit: MAX_PAGE_NUMBERS + 1, from }), RangeError)
  assert.throws(() => search(inventory, {}, { limit: 0, from }), RangeError)
  assert.throws(() => search(inventory, {}, { limit: 1, from: { by: 'random', seed: 2 ** 32 } }), RangeError)
})
