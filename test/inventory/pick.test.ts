import assert from 'node:assert/strict'
import { test } from 'node:test'

import { alternatives, MAX_ALTERNATIVES } from '#inventory/alternatives.ts'
import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { MAX_PICKED_NUMBERS, pick } from '#inventory/pick.ts'
import { putProfile } from '#inventory/put-profile.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

import { createChance } from './chance.ts'
import { numbersMeeting } from './model-filter.ts'
import { freeInModel, wasOpened } from './model.ts'
import { randomWish } from './random-filter.ts'
import { LOCAL, randomStock } from './random-stock.ts'

test('numbers picked are free, different and meet the filter, come from opened blocks first, and are fewer only when there are no more', () => {
  const chance = createChance(31)
  let stock = randomStock(chance)
  let exhausted = 0
  let mixed = 0
  for (let n = 0; n < 280; n++) {
    if (n % 40 === 39) stock = randomStock(chance)
    const { filter, digitTests } = randomWish(chance)
    const free = freeInModel(stock.model)
    const avoid = new Set(free.filter(() => chance.once(20)).map(({ e164 }) => e164))
    const wanted = numbersMeeting(free, filter, digitTests).filter(({ e164 }) => !avoid.has(e164))
    const count = 1 + chance.below(1 + wanted.length * 1.3)
    const numbers = pick(stock.inventory, filter, count, { random: chance.random, avoid })
    const told = `${count} ${JSON.stringify(filter)}`
    assert.equal(numbers.length, Math.min(count, wanted.length), told)
    assert.equal(new Set(numbers).size, numbers.length, told)
    const byE164 = new Map(wanted.map((number) => [number.e164, number]))
    const picked = numbers.map((e164) => byE164.get(e164))
    assert.ok(!picked.includes(undefined), told)
    const opened = picked.map((number) => wasOpened(stock.model, number!))
    const openedWanted = wanted.filter((number) => wasOpened(stock.model, number)).length
    assert.equal(opened.filter(Boolean).length, Math.min(count, openedWanted), told)
    assert.equal(opened.lastIndexOf(true) + 1, opened.filter(Boolean).length, told)
    if (count > wanted.length && wanted.length > 0) exhausted++
    if (opened.includes(true) && opened.includes(false)) mixed++
  }
  assert.ok(exhausted > 20 && mixed > 20, `${exhausted} exhausted, ${mixed} mixed`)
})

test('one after another, picks take every number of a place exactly once and then none', () => {
  const chance = createChance(32)
  const { inventory, model } = randomStock(chance)
  const filter = { country: 'DE' }
  const all = freeInModel(model).filter(({ profile }) => profile.country === 'DE')
  const picked: number[] = []
  for (;;) {
    const some = pick(inventory, filter, 7, { random: chance.random })
    if (some.length === 0) break
    takeNumbers(inventory, some)
    picked.push(...some)
  }
  assert.ok(all.length > 0)
  assert.deepEqual(
    picked.toSorted((a, b) => a - b),
    all.map(({ e164 }) => e164),
  )
})

test('a crowd that picks one number each from a place is spread over it', () => {
  const chance = createChance(33)
  const { inventory } = randomStock(chance)
  const numbers = Array.from({ length: 200 }, () => pick(inventory, {}, 1, { random: chance.random })[0])
  assert.ok(new Set(numbers).size > 150, `${new Set(numbers).size} of 200 differ`)
})

test('more than the maximum is not picked', () => {
  const { inventory } = randomStock(createChance(34))
  assert.throws(() => pick(inventory, {}, MAX_PICKED_NUMBERS + 1, { random: () => 0 }), RangeError)
})

test('alternatives are the free numbers of the same thousand, then the nearest, all in the same place', () => {
  const chance = createChance(35)
  let some = 0
  for (let n = 0; n < 12; n++) {
    const { inventory, model } = randomStock(chance)
    const numbers = [...model.numbers.values()]
    const free = freeInModel(model)
    for (let each = 0; each < 15; each++) {
      const { e164, prefix, profile } = chance.one(numbers)
      const allows = chance.once(4) ? (other: { tier: number }) => other.tier > 0 : undefined
      const inPlace = free.filter(
        (other) =>
          other.e164 !== e164 &&
          (allows?.(other.profile) ?? true) &&
          other.profile.country === profile.country &&
          other.profile.kind === profile.kind &&
          other.profile.region === profile.region &&
          other.profile.rateCenter === profile.rateCenter &&
          (profile.rateCenter !== null || other.profile.city === profile.city),
      )
      const key = (other: { e164: number; prefix: number }): number =>
        (other.prefix === prefix ? 0 : 1e15) + Math.abs(other.e164 - e164)
      const expected = inPlace.toSorted((a, b) => key(a) - key(b) || a.e164 - b.e164).map((other) => other.e164)
      const count = 1 + chance.below(MAX_ALTERNATIVES)
      assert.deepEqual(alternatives(inventory, e164, count, allows), expected.slice(0, count), `${e164} ${count}`)
      if (expected.length > 0) some++
    }
  }
  assert.ok(some > 90)
})

test('the nearest alternative may be in any part of the thousand below', () => {
  const inventory = createInventory()
  putProfile(inventory, LOCAL)
  const loader = startLoad(inventory, 3)
  const block = { profileId: LOCAL.id, firstLine: 0, members: null, openedAt: 0 }
  loader.add(12_015_550, { ...block, part: 0, firstLine: 500, lastLine: 999 })
  loader.add(12_015_550, { ...block, part: 1, lastLine: 499 })
  loader.add(12_015_551, { ...block, part: 0, lastLine: 0 })
  loader.finish()
  takeNumbers(inventory, [12_015_551_000])
  assert.deepEqual(alternatives(inventory, 12_015_551_000, 2), [12_015_550_999, 12_015_550_998])
})

test('a number that is not on sale has no alternatives', () => {
  const { inventory } = randomStock(createChance(36))
  assert.deepEqual(alternatives(inventory, 19_995_551_234, 5), [])
  assert.throws(() => alternatives(inventory, 19_995_551_234, MAX_ALTERNATIVES + 1), RangeError)
})
