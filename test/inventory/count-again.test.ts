import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countAgain } from '#inventory/count-again.ts'
import { countFree } from '#inventory/count-free.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { replaceBlocks } from '#inventory/replace-blocks.ts'
import { searchPage } from '#inventory/search-page.ts'
import { search } from '#inventory/search.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

import { createChance } from './chance.ts'
import { randomWish } from './random-filter.ts'
import { randomParts, randomStock, randomTaken } from './random-stock.ts'

const ROUNDS = 40
const WISHES = 25

test('a count that is made again is the same as one made anew, whatever was taken, freed and replaced meanwhile', () => {
  const chance = createChance(31)
  const stock = randomStock(chance)
  const { inventory, model } = stock
  const filters = Array.from({ length: WISHES }, () => randomWish(chance).filter)
  let recalled = 0
  for (let round = 0; round < ROUNDS; round++) {
    const numbers = [...model.numbers.values()]
    takeNumbers(
      inventory,
      Array.from({ length: 1 + chance.below(200) }, () => chance.one(numbers).e164),
    )
    freeNumbers(
      inventory,
      Array.from({ length: 1 + chance.below(200) }, () => chance.one(numbers).e164),
    )
    if (chance.once(8)) {
      const prefix = chance.one([...model.blocks.keys()])
      const change = { prefix, parts: randomParts(chance, prefix), taken: randomTaken(chance, prefix) }
      replaceBlocks(inventory, [change])
    }
    for (const filter of filters) {
      const known = inventory.countMemo.counts.size
      assert.equal(countAgain(inventory, filter), countFree(inventory, filter), JSON.stringify(filter))
      if (inventory.countMemo.counts.size === known) recalled++
    }
  }
  assert.ok(recalled > ROUNDS * 5, 'most were made before')
})

test('more changes than are kept make a count anew', () => {
  const chance = createChance(32)
  const { inventory, model } = randomStock(chance)
  const wish = randomWish(chance).filter
  assert.equal(countAgain(inventory, wish), countFree(inventory, wish))
  const some = [...model.numbers.values()].slice(0, 500).map(({ e164 }) => e164)
  for (let round = 0; round < 12; round++) {
    takeNumbers(inventory, some)
    freeNumbers(inventory, some)
  }
  takeNumbers(inventory, some)
  assert.equal(countAgain(inventory, wish), countFree(inventory, wish))
})

test('a page by its number is that part of the whole list', () => {
  const chance = createChance(33)
  const { inventory } = randomStock(chance)
  for (let wish = 0; wish < WISHES; wish++) {
    const { filter } = randomWish(chance)
    const { numbers } = search(inventory, filter, { limit: 10_000, from: { by: 'number' } })
    for (const offset of [0, 1, 7, chance.below(numbers.length + 1), numbers.length]) {
      const limit = 1 + chance.below(50)
      assert.deepEqual(
        searchPage(inventory, filter, { offset, limit }).slice(0, Math.max(0, numbers.length - offset)),
        numbers.slice(offset, offset + limit),
      )
    }
  }
})
