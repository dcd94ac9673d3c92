import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { BlockPart } from '#inventory/block-part.ts'
import { countFree } from '#inventory/count-free.ts'
import { eachBlock } from '#inventory/each-block.ts'
import { findProfile, isFree, isOpened } from '#inventory/find-number.ts'
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
  const indexed: Record<string, { size: number; free: number[] }> = {}
  let order = ''
  eachBlock(inventory, (prefix, part, size, free, lines) => {
    const name = blockName(prefix, part)
    assert.ok(`${String(prefix).padStart(12)} ${String(part).padStart(2)}` > order, `${name} in order, once`)
    order = `${String(prefix).padStart(12)} ${String(part).padStart(2)}`
    indexed[name] = { size, free: [...eachLine(lines)].map((line) => prefix * 1_000 + line) }
    assert.equal(free, indexed[name].free.length, `count of ${name}`)
  })
  const expected: typeof indexed = {}
  for (const [prefix, parts] of model.blocks)
    for (const { part } of parts) expected[blockName(prefix, part)] = { size: 0, free: [] }
  for (const { e164, prefix, part, free } of model.numbers.values()) {
    const block = expected[blockName(prefix, part)]!
    block.size++
    if (free) block.free.push(e164)
  }
  for (const block of Object.values(expected)) block.free.sort((a, b) => a - b)
  assert.deepEqual(indexed, expected)
  assert.equal(countFree(inventory), freeInModel(model).length)
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
    for (let round = 0; round < 8; round++) {
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
    }
  }
})

test('a block that only lost or got lines is replaced where it stands, with its new lines', () => {
  const chance = createChance(42)
  const stock = randomStock(chance)
  for (let round = 0; round < 10; round++) {
    const some = [...stock.model.blocks].filter(() => chance.once(5)).toSorted(([a], [b]) => a - b)
    const changes = some.map(([prefix, parts]) => ({
      prefix,
      parts: parts.map((block): BlockPart => ({
        ...block,
        lastLine: chance.once(2) ? block.firstLine : block.lastLine,
      })),
      taken: randomTaken(chance, prefix),
    }))
    assertAnswers(stock, chance)
    replaceBoth(stock, changes)
    assertAgrees(stock)
    assertAnswers(stock, chance)
  }
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
  const numbers = [...model.numbers.values()]
  // Some of these are on sale, some are lines that their block lacks, some are far from any block.
  const anyNumber = (): number =>
    chance.one([chance.one(numbers).e164, chance.one(allPrefixes()) * 1_000 + chance.below(1_000), 19_995_551_234])
  for (let round = 0; round < 300; round++) {
    const some = Array.from({ length: 1 + chance.below(50) }, anyNumber)
    const free = chance.once(2)
    const change = free ? freeNumbers : takeNumbers
    change(inventory, chance.once(2) ? some : some.toSorted((a, b) => a - b))
    for (const e164 of some) {
      const number = model.numbers.get(e164)
      if (number !== undefined) number.free = free
    }
    if (chance.once(3)) change(inventory, some)
    for (const e164 of some) assert.equal(isFree(inventory, e164), model.numbers.get(e164)?.free ?? false)
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
