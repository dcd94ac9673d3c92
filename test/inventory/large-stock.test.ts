import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Filter } from '#inventory/filter.ts'
import { isFree } from '#inventory/find-number.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { putProfile } from '#inventory/put-profile.ts'
import type { Order, SearchKey } from '#inventory/search.ts'
import { search } from '#inventory/search.ts'
import { createShuffle, PLACES } from '#inventory/shuffle.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import { memorability } from '#lib/memorability.ts'
import { parsePattern } from '#lib/pattern/parse-pattern.ts'

import { createChance } from './chance.ts'
import { LOCAL } from './random-stock.ts'

// More blocks than a random search hashes one by one, in area codes with gaps between them.
const NPAS = 20
const BLOCKS_PER_NPA = 3_500
const PREFIXES = Array.from({ length: NPAS * BLOCKS_PER_NPA }, (_, n) => {
  const npa = 201 + 3 * Math.floor(n / BLOCKS_PER_NPA)
  return 10_002_000 + npa * 10_000 + (n % BLOCKS_PER_NPA)
})

function largeStock(): Inventory {
  const inventory = createInventory()
  putProfile(inventory, LOCAL)
  const loader = startLoad(inventory, PREFIXES.length)
  const block = { part: 0, profileId: LOCAL.id, firstLine: 0, lastLine: 999, members: null, openedAt: 0 }
  for (const prefix of PREFIXES) loader.add(prefix, block)
  loader.finish()
  return inventory
}

const inventory = largeStock()

function pages(filter: Filter, order: Order, limit: number, count: number): number[] {
  const numbers: number[] = []
  let from: Order | SearchKey = order
  for (let n = 0; n < count; n++) {
    const page = search(inventory, filter, { limit, from })
    numbers.push(...page.numbers)
    if (page.next === null) break
    from = page.next
  }
  return numbers
}

/** The first numbers by rank among those that each prefix gives in the first rounds. */
function firstByRank(seed: number, isWanted: (e164: number) => boolean, rounds: number, enough: number): number[] {
  const shuffle = createShuffle(seed)
  const ranked: { e164: number; rank: number }[] = []
  for (const prefix of PREFIXES) {
    const place = shuffle.place(prefix)
    for (let round = 0; round < rounds; round++) {
      const e164 = prefix * 1_000 + shuffle.lineAt(prefix, round)
      if (isWanted(e164)) ranked.push({ e164, rank: round * PLACES + place })
    }
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.e164 - b.e164)
    .slice(0, enough)
    .map(({ e164 }) => e164)
}

test('a random search of a large stock gives what ranking every number would, page by page', () => {
  const chance = createChance(51)
  const taken = new Set(firstByRank(8, () => true, 1, 2_000).filter(() => chance.once(2)))
  takeNumbers(inventory, taken)
  const expected = firstByRank(8, (e164) => !taken.has(e164), 1, 500)
  assert.deepEqual(pages({}, { by: 'random', seed: 8 }, 50, 10), expected)
  assert.ok(new Set(expected.map((e164) => Math.floor(e164 / 10_000_000))).size > NPAS / 2, 'from all over')
})

test('a random search that finds little in a large stock gives it all, in the same order', () => {
  const filter = { pattern: parsePattern('77777$') }
  const wanted = PREFIXES.filter((prefix) => prefix % 100 === 77).map((prefix) => prefix * 1_000 + 777)
  const found = pages(filter, { by: 'random', seed: 8 }, 123, 100)
  assert.deepEqual(
    found.toSorted((a, b) => a - b),
    wanted,
  )
  const shuffle = createShuffle(8)
  const rank = (e164: number): number => {
    const prefix = Math.floor(e164 / 1_000)
    return shuffle.roundOf(prefix, e164 % 1_000) * PLACES + shuffle.place(prefix)
  }
  assert.deepEqual(
    found,
    found.toSorted((a, b) => rank(a) - rank(b)),
  )
})

test('after the last number of a round comes the first of the next', () => {
  const seed = 9
  const isLeft = (e164: number): boolean => isFree(inventory, e164)
  const expected = firstByRank(seed, isLeft, 2, Number.POSITIVE_INFINITY)
  const middle = firstByRank(seed, isLeft, 1, Number.POSITIVE_INFINITY).length
  const from = { by: 'random', seed, after: expected[middle - 31]! } as const
  const page = search(inventory, {}, { limit: 100, from })
  assert.deepEqual(page.numbers, expected.slice(middle - 30, middle + 70))
})

test('a prefix gives each of its lines in one round', () => {
  for (const seed of [0, 1, 2 ** 32 - 1]) {
    const shuffle = createShuffle(seed)
    for (const prefix of [6_834, 12_015_550, 999_999_999_999]) {
      const lines = Array.from({ length: 1_000 }, (_, round) => shuffle.lineAt(prefix, round))
      assert.equal(new Set(lines).size, 1_000)
      for (const [round, line] of lines.entries()) assert.equal(shuffle.roundOf(prefix, line), round)
      assert.ok(shuffle.place(prefix) >= 0 && shuffle.place(prefix) < PLACES)
    }
  }
})

test('the most memorable numbers of a large stock are found without missing one', () => {
  const best: { e164: number; score: number }[] = []
  for (const prefix of PREFIXES) {
    for (const line of [0, 111, 123, 222, 234, 333, 444, 555]) {
      const e164 = prefix * 1_000 + line
      const score = memorability(e164 % 10_000_000)
      if (score >= 85) best.push({ e164, score })
    }
  }
  const found = pages({}, { by: 'memorability' }, 40, 6)
  const scores = found.map((e164) => memorability(e164 % 10_000_000))
  assert.ok(scores.every((score, index) => index === 0 || score <= scores[index - 1]!))
  const worst = scores.at(-1)!
  const isFound = new Set(found)
  for (const { e164, score } of best) if (score > worst) assert.ok(isFound.has(e164), `${e164} has ${score}`)
  assert.ok(worst < 100 && worst >= 60, String(worst))
})
