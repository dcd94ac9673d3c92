import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getAvailability } from '#inventory/availability.ts'
import type { BlockPart } from '#inventory/block-part.ts'
import { countFree } from '#inventory/count-free.ts'
import { findProfile, isFree, isOpened } from '#inventory/find-number.ts'
import { countBlocks, freeLinesOf } from '#inventory/free-lines.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { markOpened } from '#inventory/mark-opened.ts'
import { pick } from '#inventory/pick.ts'
import { putProfile } from '#inventory/put-profile.ts'
import type { BlockChange } from '#inventory/replace-blocks.ts'
import { replaceBlocks } from '#inventory/replace-blocks.ts'
import { search } from '#inventory/search.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import { eachLine } from '#lib/lines.ts'

import type { Chance } from './chance.ts'
import { createChance } from './chance.ts'
import { numbersMeeting } from './model-filter.ts'
import type { ModelNumber } from './model.ts'
import { blockName, freeInModel, replaceInModel, wasOpened } from './model.ts'
import { randomWish } from './random-filter.ts'
import type { Stock } from './random-stock.ts'
import { allPrefixes, LOCAL, randomParts, randomStock, randomTaken } from './random-stock.ts'

/** The index and the model know the same blocks, with the same numbers free. */
function assertAgrees({ inventory, model }: Stock): void {
  const expected = new Map<string, number[]>()
  for (const [prefix, parts] of model.blocks) for (const { part } of parts) expected.set(blockName(prefix, part), [])
  for (const { e164, prefix, part } of freeInModel(model)) expected.get(blockName(prefix, part))!.push(e164)
  for (const [prefix, parts] of model.blocks) {
    for (const { part } of parts) {
      const lines = freeLinesOf(inventory, prefix, part)
      assert.ok(lines, `${blockName(prefix, part)} is there`)
      const free = [...eachLine(lines)].map((line) => prefix * 1_000 + line)
      assert.deepEqual(free, expected.get(blockName(prefix, part)), blockName(prefix, part))
    }
    const free = parts.reduce((sum, { part }) => sum + expected.get(blockName(prefix, part))!.length, 0)
    const numbers = { first: prefix * 1_000, last: prefix * 1_000 + 999 }
    assert.equal(countFree(inventory, { numbers }), free, `count of ${prefix}`)
  }
  assert.equal(countBlocks(inventory), expected.size)
  assert.equal(countFree(inventory), freeInModel(model).length)
  const kept = getAvailability(inventory)
  inventory.availability = null
  assert.deepEqual(kept, getAvailability(inventory))
}

/** Takes, frees and opens at random, in the index and in the model. */
function disturb({ inventory, model }: Stock, chance: Chance): void {
  const numbers = [...model.numbers.values()]
  // Some of these are on sale, some are lines that their block lacks, some are far from any block.
  const anyNumber = (): number =>
    chance.one([chance.one(numbers).e164, chance.one(allPrefixes()) * 1_000 + chance.below(1_000), 19_995_551_234])
  const some = Array.from({ length: 1 + chance.below(50) }, anyNumber)
  if (chance.once(10))
    some.push(...numbers.filter(({ prefix }) => prefix === numbers[0]!.prefix).map(({ e164 }) => e164))
  const free = chance.once(2)
  const change = free ? freeNumbers : takeNumbers
  change(inventory, chance.once(2) ? some : some.toSorted((a, b) => a - b))
  for (const e164 of some) {
    const number = model.numbers.get(e164)
    if (number !== undefined) number.free = free
  }
  if (chance.once(3)) change(inventory, some)
  for (const e164 of some) assert.equal(isFree(inventory, e164), model.numbers.get(e164)?.free ?? false)
  if (chance.once(5)) {
    const { prefix, part } = chance.one(numbers)
    markOpened(inventory, prefix, 77, part)
    if (model.openedAt.get(blockName(prefix, part)) === 0) model.openedAt.set(blockName(prefix, part), 77)
  }
}

function assertAnswers({ inventory, model }: Stock, chance: Chance): void {
  const free = freeInModel(model)
  for (let n = 0; n < 8; n++) {
    const { filter, digitTests } = randomWish(chance)
    const wanted = numbersMeeting(free, filter, digitTests)
    const told = JSON.stringify(filter)
    assert.equal(countFree(inventory, filter), wanted.length, told)
    const page = search(inventory, filter, { limit: 10, from: { by: 'number' } })
    const expected = wanted.map(({ e164 }) => e164)
    assert.deepEqual(page.numbers, expected.slice(0, 10), told)
    const picked = pick(inventory, filter, 3, { random: chance.random })
    assert.equal(picked.length, Math.min(3, wanted.length), told)
    const opened = wanted.filter((number) => wasOpened(model, number)).map(({ e164 }) => e164)
    assert.equal(picked.filter((e164) => opened.includes(e164)).length, Math.min(3, opened.length), told)
  }
}

function replaceBoth({ inventory, model }: Stock, changes: readonly BlockChange[]): void {
  replaceBlocks(inventory, changes)
  for (const { prefix, parts, taken } of changes) replaceInModel(model, prefix, parts, taken)
}

test('blocks come, grow, shrink, change their profile, go and come back, one or many at once, and the index keeps up', () => {
  const chance = createChance(41)
  for (let stocks = 0; stocks < 3; stocks++) {
    const stock = randomStock(chance)
    for (let round = 0; round < 6; round++) {
      const share = chance.one([1, 2, 10, 50])
      const prefixes = allPrefixes().filter(() => chance.once(share))
      const changes = prefixes.map((prefix) => ({
        prefix,
        parts: chance.once(3) ? [] : randomParts(chance, prefix),
        taken: randomTaken(chance, prefix),
      }))
      // Answers before a change are remembered by the index; they must not outlive it.
      assertAnswers(stock, chance)
      replaceBoth(stock, changes)
      assertAgrees(stock)
      assertAnswers(stock, chance)
      for (let n = 0; n < 10; n++) disturb(stock, chance)
      assertAgrees(stock)
    }
  }
})

test('a block that only lost or got lines, or has another profile, is replaced where it stands', () => {
  const chance = createChance(42)
  const stock = randomStock(chance)
  for (let round = 0; round < 10; round++) {
    const some = [...stock.model.blocks].filter(() => chance.once(5)).toSorted(([a], [b]) => a - b)
    const changes = some.map(([prefix, parts]) => ({
      prefix,
      parts: parts.map((block): BlockPart => ({
        ...block,
        lastLine: chance.once(2) ? block.firstLine : block.lastLine,
        profileId: round % 2 === 0 && chance.once(3) ? 10 : block.profileId,
      })),
      taken: randomTaken(chance, prefix),
    }))
    assertAnswers(stock, chance)
    replaceBoth(stock, changes)
    assertAgrees(stock)
    assertAnswers(stock, chance)
  }
})

test('when one of two parts gets another profile, it is found by the new one', () => {
  const inventory = createInventory()
  for (const id of [1, 2, 3]) putProfile(inventory, { ...LOCAL, id, tier: id })
  const [prefix, block] = [12_015_550, { members: null, openedAt: 0 }]
  const parts = (second: number): BlockPart[] => [
    { ...block, part: 0, profileId: 1, firstLine: 0, lastLine: 99 },
    { ...block, part: 1, profileId: second, firstLine: 100, lastLine: 149 },
  ]
  replaceBlocks(inventory, [{ prefix, parts: parts(2), taken: [] }])
  const found = (): number[] =>
    [1, 2, 3].map((tier) => search(inventory, { tier }, { limit: 500, from: { by: 'number' } }).numbers.length)
  assert.deepEqual(found(), [100, 50, 0])
  replaceBlocks(inventory, [{ prefix, parts: parts(3), taken: [] }])
  assert.deepEqual(found(), [100, 0, 50])
})

test('a change that cannot be is refused; those before it have been made, the index is whole', () => {
  const chance = createChance(43)
  const stock = randomStock(chance)
  const [first, second] = [12_015_550, 12_015_551]
  const block = { part: 0, profileId: 10, firstLine: 0, lastLine: 9, members: null, openedAt: 0 }
  const good = { prefix: first, parts: [block], taken: [] }
  const bad: readonly BlockChange[] = [
    { prefix: second, parts: [{ ...block, profileId: 999_999 }], taken: [] },
    { prefix: second, parts: [block, { ...block, part: 1 }], taken: [] },
    { prefix: second, parts: [{ ...block, part: 16 }], taken: [] },
    { prefix: second, parts: [{ ...block, lastLine: 1_000 }], taken: [] },
    { prefix: second, parts: [{ ...block, firstLine: 10 }], taken: [] },
    { prefix: first, parts: [], taken: [] },
    { prefix: 999, parts: [], taken: [] },
  ]
  for (const change of bad) {
    assert.throws(() => replaceBlocks(stock.inventory, [good, change]), RangeError)
    replaceInModel(stock.model, good.prefix, good.parts, good.taken)
    assertAgrees(stock)
  }
})

test('taking and freeing twice is as doing it once, and what no block holds is passed over', () => {
  const chance = createChance(44)
  const stock = randomStock(chance)
  const { inventory, model } = stock
  for (let round = 0; round < 300; round++) {
    disturb(stock, chance)
    if (round % 30 === 0) {
      assertAgrees(stock)
      assertAnswers(stock, chance)
    }
  }
  takeNumbers(inventory, model.numbers.keys())
  assert.equal(countFree(inventory), 0)
  freeNumbers(inventory, model.numbers.keys())
  assert.equal(countFree(inventory), model.numbers.size)
})

test('a number is found with the profile of its own part', () => {
  const chance = createChance(45)
  const { inventory, model } = randomStock(chance)
  const known = (number: ModelNumber | undefined) =>
    number && { profile: number.profile, opened: wasOpened(model, number) }
  for (const prefix of allPrefixes()) {
    for (let n = 0; n < 40; n++) {
      const e164 = prefix * 1_000 + chance.below(1_000)
      const expected = known(model.numbers.get(e164))
      assert.equal(findProfile(inventory, e164), expected?.profile)
      assert.equal(isOpened(inventory, e164), expected?.opened ?? false)
    }
  }
})

test('a block is opened once, alone or with all parts of its prefix', () => {
  const inventory = createInventory()
  putProfile(inventory, LOCAL)
  const loader = startLoad(inventory, 2)
  const half = { profileId: LOCAL.id, members: null, openedAt: 0 }
  loader.add(12_015_550, { ...half, part: 0, firstLine: 0, lastLine: 499 })
  loader.add(12_015_550, { ...half, part: 3, firstLine: 500, lastLine: 999 })
  loader.finish()
  const firstOf = (openedAsOf: number): number =>
    search(inventory, {}, { limit: 1, from: { by: 'opened', openedAsOf } }).numbers[0]!
  assert.equal(firstOf(5), 12_015_550_000)
  markOpened(inventory, 12_015_550, 10, 3)
  assert.equal(firstOf(9), 12_015_550_000)
  assert.equal(firstOf(10), 12_015_550_500)
  assert.equal(isOpened(inventory, 12_015_550_499), false)
  markOpened(inventory, 12_015_550, 20)
  assert.equal(isOpened(inventory, 12_015_550_499), true)
  assert.equal(firstOf(15), 12_015_550_500)
  assert.equal(firstOf(25), 12_015_550_000)
  markOpened(inventory, 19_995_550, 20)
})

test('a profile that is known already is replaced for all its blocks', () => {
  const { inventory, model } = randomStock(createChance(46))
  const [profile] = model.profiles.values()
  const before = countFree(inventory, { tier: 42 })
  const own = freeInModel(model).filter((number) => number.profile === profile).length
  assert.equal(before, 0)
  putProfile(inventory, { ...profile!, tier: 42 })
  assert.equal(countFree(inventory, { tier: 42 }), own)
  assert.ok(own > 0)
})

test('blocks out of order, with an unknown profile or over one another are not loaded', () => {
  const block = { part: 0, profileId: LOCAL.id, firstLine: 0, lastLine: 999, members: null, openedAt: 0 }
  const load = (...blocks: readonly (readonly [prefix: number, block: BlockPart])[]) => {
    const inventory = createInventory()
    putProfile(inventory, LOCAL)
    const loader = startLoad(inventory, 1)
    for (const [prefix, each] of blocks) loader.add(prefix, each)
    loader.finish()
    return inventory
  }
  assert.equal(countFree(load([12_015_550, block], [12_015_551, block])), 2_000)
  assert.throws(() => load([12_015_551, block], [12_015_550, block]), RangeError)
  assert.throws(() => load([12_015_550, block], [12_015_550, block]), RangeError)
  assert.throws(() => load([12_015_550, block], [12_015_550, { ...block, part: 1 }]), RangeError)
  assert.throws(() => load([12_015_550, { ...block, profileId: 5 }]), RangeError)
  assert.throws(() => load([120, block]), RangeError)
  assert.throws(() => startLoad(load([12_015_550, block]), 1), /empty/)
})
