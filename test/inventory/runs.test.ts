import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { pickRun } from '#inventory/pick-run.ts'
import { putProfile } from '#inventory/put-profile.ts'
import type { Run, RunKey } from '#inventory/search-runs.ts'
import { MAX_PAGE_RUNS, MAX_RUN_LENGTH, searchRuns } from '#inventory/search-runs.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

import { createChance } from './chance.ts'
import { numbersMeeting } from './model-filter.ts'
import { freeInModel, wasOpened } from './model.ts'
import { randomWish } from './random-filter.ts'
import type { Stock } from './random-stock.ts'
import { LOCAL, randomStock } from './random-stock.ts'

/** The runs that ascending numbers hold, told number by number. */
function runsAmong(numbers: readonly number[], length: number): Run[] {
  const runs: Run[] = []
  let size = 0
  for (const [index, e164] of numbers.entries()) {
    size = index > 0 && numbers[index - 1] === e164 - 1 && size < length ? size + 1 : 1
    if (size === length) runs.push({ first: e164 - length + 1, last: e164 })
  }
  return runs
}

function allRuns({ inventory }: Stock, filter: Parameters<typeof searchRuns>[1], length: number, limit: number): Run[] {
  const runs: Run[] = []
  for (let after: RunKey | null = null; ;) {
    const page = searchRuns(inventory, filter, length, { limit, after })
    assert.ok(page.runs.length === limit || page.next === null, 'only the last page is short')
    runs.push(...page.runs)
    if (page.next === null) return runs
    after = page.next
  }
}

test('runs are all the pieces of the wanted length that longest runs can be cut into, on pages of any size', () => {
  const chance = createChance(21)
  let stock = randomStock(chance)
  let free = freeInModel(stock.model)
  let found = 0
  for (let n = 0; n < 280; n++) {
    if (n % 40 === 39) {
      stock = randomStock(chance)
      free = freeInModel(stock.model)
    }
    const { filter, digitTests } = randomWish(chance)
    const numbers = numbersMeeting(free, filter, digitTests).map(({ e164 }) => e164)
    const length = chance.one([1, 2, 3, 7, 10, 31, 32, 33, 64, 100])
    const expected = runsAmong(numbers, length)
    const limit = Math.min(MAX_PAGE_RUNS, 1 + Math.floor(expected.length / 20) + chance.below(10))
    assert.deepEqual(allRuns(stock, filter, length, limit), expected, `${length} ${limit} ${JSON.stringify(filter)}`)
    if (expected.length > 0) found++
  }
  assert.ok(found > 80, `only ${found} filters found a run`)
})

/** Whole blocks side by side, every third in two halves, some numbers of them taken. */
function blocksInARow(count: number, taken: readonly number[]): Stock['inventory'] {
  const inventory = createInventory()
  putProfile(inventory, LOCAL)
  const loader = startLoad(inventory, count)
  const block = { part: 0, profileId: LOCAL.id, firstLine: 0, lastLine: 999, members: null, openedAt: 0 }
  for (let n = 0; n < count; n++) {
    loader.add(12_015_550 + n, n % 3 === 2 ? { ...block, lastLine: 499 } : block)
    if (n % 3 === 2) loader.add(12_015_550 + n, { ...block, part: 1, firstLine: 500 })
  }
  loader.finish()
  takeNumbers(inventory, taken)
  return inventory
}

test('a run goes from one block into the next', () => {
  const inventory = blocksInARow(4, [12_015_550_499, 12_015_552_600])
  const first = { first: 12_015_550_500, last: 12_015_551_999 }
  assert.deepEqual(searchRuns(inventory, {}, 1_500, { limit: 5 }), { runs: [first], next: null })
  const runs = searchRuns(inventory, {}, 700, { limit: 5 }).runs.map((run) => run.first)
  assert.deepEqual(runs, [12_015_550_500, 12_015_551_200, 12_015_551_900, 12_015_552_601])
})

test('a run of ten thousand numbers is found, and one number more than are free is not', () => {
  assert.equal(searchRuns(blocksInARow(10, []), {}, 10_000, { limit: 1 }).runs.length, 1)
  assert.deepEqual(searchRuns(blocksInARow(10, [12_015_555_000]), {}, 10_000, { limit: 1 }).runs, [])
  assert.deepEqual(pickRun(blocksInARow(10, []), {}, 10_000, { random: () => 0.9 }), {
    first: 12_015_550_000,
    last: 12_015_559_999,
  })
})

test('long runs are told as by looking at every number', () => {
  const chance = createChance(24)
  for (let n = 0; n < 40; n++) {
    const count = 8 + chance.below(20)
    const share = chance.one([500, 2_000, 10_000])
    const all = Array.from({ length: count * 1_000 }, (_, each) => 12_015_550_000 + each)
    const taken = all.filter(() => chance.once(share))
    const isTaken = new Set(taken)
    const free = all.filter((e164) => !isTaken.has(e164))
    const inventory = blocksInARow(count, taken)
    for (const length of [100, 500, 999, 1_000, 1_001, 2_500, 8_000]) {
      const { runs } = searchRuns(inventory, {}, length, { limit: MAX_PAGE_RUNS })
      assert.deepEqual(runs, runsAmong(free, length), `${length} of ${count} blocks`)
      assert.equal(pickRun(inventory, {}, length, { random: chance.random }) === undefined, runs.length === 0)
    }
  }
})

test('a run picked is free and meets the filter, lies in opened blocks if it can, and is missing only when there is none', () => {
  const chance = createChance(22)
  let stock = randomStock(chance)
  const outcomes = { opened: 0, whole: 0, none: 0 }
  for (let n = 0; n < 280; n++) {
    if (n % 40 === 39) stock = randomStock(chance)
    const { filter, digitTests } = randomWish(chance)
    const avoid = new Set(
      freeInModel(stock.model)
        .filter(() => chance.once(50))
        .map(({ e164 }) => e164),
    )
    const wanted = numbersMeeting(freeInModel(stock.model), filter, digitTests).filter(({ e164 }) => !avoid.has(e164))
    const length = chance.one([1, 2, 5, 20, 40])
    const run = pickRun(stock.inventory, filter, length, { random: chance.random, avoid })
    const told = `${length} ${JSON.stringify(filter)}`
    const inOpened = wanted.filter((number) => wasOpened(stock.model, number)).map(({ e164 }) => e164)
    const mayBeIn = runsAmong(inOpened, length).length > 0 ? inOpened : wanted.map(({ e164 }) => e164)
    if (runsAmong(mayBeIn, length).length === 0) {
      assert.equal(run, undefined, told)
      outcomes.none++
      continue
    }
    assert.ok(run !== undefined && run.last - run.first + 1 === length, told)
    const isThere = new Set(mayBeIn)
    for (let e164 = run.first; e164 <= run.last; e164++) assert.ok(isThere.has(e164), `${e164} ${told}`)
    outcomes[mayBeIn === inOpened ? 'opened' : 'whole']++
  }
  assert.ok(Math.min(outcomes.opened, outcomes.whole, outcomes.none) > 10, JSON.stringify(outcomes))
})

test('a crowd that picks runs is spread', () => {
  const inventory = blocksInARow(50, [])
  const chance = createChance(23)
  const firsts = new Set<number>()
  takeNumbers(
    inventory,
    Array.from({ length: 1_000 }, (_, line) => 12_015_550_000 + line),
  )
  for (let n = 0; n < 100; n++) firsts.add(pickRun(inventory, {}, 10, { random: chance.random })!.first)
  assert.ok(firsts.size > 80, `${firsts.size} of 100`)
})

test('a run or a page of runs beyond its maximum is refused', () => {
  const inventory = blocksInARow(1, [])
  assert.throws(() => searchRuns(inventory, {}, MAX_RUN_LENGTH + 1, { limit: 1 }), RangeError)
  assert.throws(() => searchRuns(inventory, {}, 0, { limit: 1 }), RangeError)
  assert.throws(() => searchRuns(inventory, {}, 1, { limit: MAX_PAGE_RUNS + 1 }), RangeError)
  assert.throws(() => pickRun(inventory, {}, 0, { random: () => 0 }), RangeError)
})
