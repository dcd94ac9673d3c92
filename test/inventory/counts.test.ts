import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countFree } from '#inventory/count-free.ts'
import type { CoverageField, CoverageKey, CoverageRow } from '#inventory/coverage.ts'
import { coverage, COVERAGE_FIELDS, MAX_COVERAGE_ROWS } from '#inventory/coverage.ts'
import type { FacetField } from '#inventory/facets.ts'
import { facets } from '#inventory/facets.ts'
import type { Filter } from '#inventory/filter.ts'
import type { FieldValue } from '#inventory/profile-fields.ts'
import { PROFILE_FIELDS, valuesOf } from '#inventory/profile-fields.ts'

import { createChance } from './chance.ts'
import { numbersMeeting } from './model-filter.ts'
import type { ModelNumber } from './model.ts'
import { freeInModel } from './model.ts'
import { randomWish } from './random-filter.ts'
import type { Stock } from './random-stock.ts'
import { randomStock } from './random-stock.ts'

const FILTERS = 450

function valuesOfNumber(number: ModelNumber, field: FacetField | CoverageField): readonly FieldValue[] {
  const { prefix, npa, nxx, profile } = number
  if (field === 'block') return [prefix]
  if (field === 'npa') return [npa]
  if (field === 'npaNxx') return [npa === null ? null : `${npa}${nxx}`]
  return valuesOf(profile, field)
}

/** How many numbers have which values, as JSON; a number counts for each value of a single field. */
function countBy(
  numbers: readonly ModelNumber[],
  fields: readonly (FacetField | CoverageField)[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (key: string): void => void (counts[key] = (counts[key] ?? 0) + 1)
  for (const number of numbers) {
    const values = fields.map((field) => valuesOfNumber(number, field))
    if (fields.length > 1) count(JSON.stringify(values.map(([value]) => value)))
    else for (const value of values[0]!) count(JSON.stringify([value]))
  }
  return counts
}

function asCounts(rows: readonly CoverageRow[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ values, free }) => [JSON.stringify(values), free]))
}

function allRows({ inventory }: Stock, filter: Filter, by: readonly CoverageField[], limit: number): CoverageRow[] {
  const rows: CoverageRow[] = []
  for (let after: CoverageKey | null = null; ;) {
    const page = coverage(inventory, filter, by, { limit, after })
    assert.ok(page.rows.length === limit || page.next === null, 'only the last page is short')
    rows.push(...page.rows)
    if (page.next === null) return rows
    // What is given out as a cursor comes back as plain data.
    after = JSON.parse(JSON.stringify(page.next)) as CoverageKey
  }
}

test('free numbers are counted, broken down and mapped as by looking at every one', () => {
  const chance = createChance(1)
  let stock = randomStock(chance)
  let free = freeInModel(stock.model)
  let found = 0
  for (let n = 0; n < FILTERS; n++) {
    if (n % 150 === 149) {
      stock = randomStock(chance)
      free = freeInModel(stock.model)
    }
    const { filter, digitTests } = randomWish(chance)
    const wanted = numbersMeeting(free, filter, digitTests)
    const told = JSON.stringify(filter)
    if (wanted.length > 0) found++
    assert.equal(countFree(stock.inventory, filter), wanted.length, told)

    const fields = chance.shuffled<FacetField>([...PROFILE_FIELDS, 'npa']).slice(0, 2)
    for (const { field, values, distinct } of facets(stock.inventory, filter, fields)) {
      const rows = values.map(({ value, free: count }) => ({ values: [value], free: count }))
      assert.deepEqual(asCounts(rows), countBy(wanted, [field]), `${field} ${told}`)
      assert.equal(distinct, rows.length)
      for (const [index, row] of rows.entries()) assert.ok(index === 0 || row.free <= rows[index - 1]!.free)
    }

    const by = chance.shuffled(COVERAGE_FIELDS).slice(0, 1 + chance.below(4))
    const limit = chance.one([1 + chance.below(20), MAX_COVERAGE_ROWS])
    const rows = allRows(stock, filter, by, limit)
    assert.deepEqual(asCounts(rows), countBy(wanted, by), `${by.join()} ${told}`)
    assert.equal(
      new Set(rows.map(({ values }) => JSON.stringify(values))).size,
      rows.length,
      `twice: ${by.join()} ${told}`,
    )
  }
  assert.ok(found > FILTERS / 4, `only ${found} filters found anything`)
})

test('coverage ascends by the digits asked for, then by the other fields in their order, no value last', () => {
  const stock = randomStock(createChance(2))
  const rows = allRows(stock, {}, ['region', 'tier', 'npa'], 7)
  const keys = rows.map(({ values: [region, tier, npa] }) => `${npa ?? '~'} ${region ?? '~'} ${tier}`)
  assert.deepEqual(keys, keys.toSorted())
  assert.ok(rows.some(({ values }) => values[2] === null) && rows.some(({ values }) => values[2] === '201'))
})

test('the most frequent values of a facet come first, and the rest are still counted', () => {
  const stock = randomStock(createChance(3))
  const [all] = facets(stock.inventory, {}, ['country'])
  const [two] = facets(stock.inventory, {}, ['country'], 2)
  assert.deepEqual(two!.values, all!.values.slice(0, 2))
  assert.equal(two!.distinct, all!.values.length)
  assert.ok(all!.values.length > 2)
})

test('a page of coverage or a facet beyond its maximum is refused', () => {
  const { inventory } = randomStock(createChance(4))
  assert.throws(() => coverage(inventory, {}, ['country'], { limit: MAX_COVERAGE_ROWS + 1 }), RangeError)
  assert.throws(() => facets(inventory, {}, ['country'], 0), RangeError)
  assert.throws(() => countFree(inventory, { npa: '20x' }), RangeError)
})
