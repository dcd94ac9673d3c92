import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { BlockRow, SourceItem } from '#domain/blocks/block-row.ts'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import { compileFilter, type FilterInput, MAX_FILTER_VALUES } from '#domain/blocks/sources/filter.ts'
import { filterItems } from '#domain/blocks/sources/filter-items.ts'

const JERSEY: BlockRow = {
  line: 2,
  first: 12012000000,
  last: 12012009999,
  country: 'US',
  kind: 'local',
  region: 'NJ',
  lata: '224',
  rateCenter: 'JERSEYCITY',
  city: null,
  tier: 0,
  network: null,
  features: ['voice'],
  products: ['LNS', 'DID'],
  serviceCountries: [],
  ocn: '9206',
  company: 'VERIZON NEW JERSEY, INC.',
  status: 'AS',
}
const TORONTO: BlockRow = {
  ...JERSEY,
  first: 14162000000,
  last: 14162009999,
  country: 'CA',
  region: 'ON',
  ocn: '8051',
  company: 'Bell Canada',
  status: 'In Service',
}
const LONDON: BlockRow = {
  ...JERSEY,
  first: 442079460000,
  last: 442079460999,
  country: 'GB',
  region: null,
  ocn: null,
  company: null,
  status: null,
}

/** Which of the three rows a filter wants. */
function wanted(input: FilterInput): string {
  const { matches } = compileFilter(input)
  return [JERSEY, TORONTO, LONDON]
    .filter((row) => matches(row))
    .map(({ country }) => country)
    .join(' ')
}

test('without filters every row is wanted', () => {
  assert.equal(wanted({}), 'US CA GB')
  assert.equal(wanted({ ocn: [], npa: [] }), 'US CA GB')
  assert.equal(compileFilter({}).limit, null)
})

test('each filter looks at its own fact, in upper or lower case', () => {
  assert.equal(wanted({ ocn: ['9206'] }), 'US')
  assert.equal(wanted({ state: ['on'] }), 'CA')
  assert.equal(wanted({ npa: ['416'] }), 'CA')
  assert.equal(wanted({ status: ['in service'] }), 'CA')
  assert.equal(wanted({ company: ['new jersey, inc'] }), 'US')
  assert.equal(wanted({ country: ['gb'] }), 'GB')
  assert.equal(wanted({ kind: ['LOCAL'] }), 'US CA GB')
  assert.equal(wanted({ kind: ['mobile'] }), '')
})

test('several values mean any of them, several filters all of them', () => {
  assert.equal(wanted({ npa: ['201,416'] }), 'US CA')
  assert.equal(wanted({ npa: ['201', '416'], state: ['ON'] }), 'CA')
  assert.equal(wanted({ company: ['verizon', 'bell'] }), 'US CA')
  assert.equal(wanted({ ocn: ['9206'], state: ['ON'] }), '')
})

test('a row that crosses area codes is wanted only when all of them are', () => {
  const both = { ...JERSEY, first: 12019990000, last: 12022009999 }
  assert.equal(compileFilter({ npa: ['201'] }).matches(both), false)
  assert.equal(compileFilter({ npa: ['201,202'] }).matches(both), true)
})

/** The refusal of a filter. */
function refusalOf(input: FilterInput): { code: ErrorCode; message: string } {
  try {
    compileFilter(input)
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message }
    throw error
  }
  return assert.fail(`taken: ${JSON.stringify(input)}`)
}

test('a value that cannot be one is refused with the cure', () => {
  const inputs: readonly FilterInput[] = [
    { ocn: ['12345'] },
    { npa: ['291'] },
    { npa: ['20'] },
    { npa: ['201,'] },
    { country: ['ZZ'] },
    { kind: ['landline'] },
    { state: [''] },
    { status: [' '] },
    { company: [''] },
    { limit: 0 },
    { limit: 1.5 },
    { limit: Number.NaN },
    { npa: Array.from({ length: MAX_FILTER_VALUES + 1 }, () => '201') },
  ]
  for (const input of inputs) {
    const { code, message } = refusalOf(input)
    assert.equal(code, 'invalid_input')
    assert.match(message, new RegExp(`^${Object.keys(input).join()}: .*; `))
  }
})

test('filters that no number can pass together are refused', () => {
  const inputs: readonly FilterInput[] = [
    { npa: ['201'], country: ['GB'] },
    { npa: ['201'], kind: ['tollfree'] },
    { npa: ['800'], kind: ['local'] },
    { npa: ['201'], kind: ['uifn'] },
    { country: ['GB'], kind: ['uifn'] },
    { country: ['001'], kind: ['local'] },
    { state: ['NJ'], country: ['CA'] },
    { state: ['ON'], country: ['US'] },
  ]
  for (const input of inputs) assert.equal(refusalOf(input).code, 'conflicting_filters', JSON.stringify(input))
})

test('filters of which some pair can be true are taken', () => {
  assert.equal(wanted({ npa: ['416'], country: ['GB', 'CA'] }), 'CA')
  assert.equal(wanted({ npa: ['201', '800'], kind: ['tollfree', 'local'] }), 'US')
  assert.equal(wanted({ state: ['WA'], country: ['AU'] }), '')
  assert.equal(wanted({ state: ['NJ', 'ON'], country: ['CA'] }), 'CA')
})

test('rows that are not wanted are skipped, and reading ends with the last one that the limit allows', async () => {
  let batches = 0
  async function* source(): AsyncGenerator<SourceItem[]> {
    for (let batch = 0; batch < 5; batch++) {
      batches++
      yield [
        { kind: 'row', row: { ...TORONTO, line: batch * 10 } },
        { kind: 'reject', reject: { line: batch * 10 + 1, column: '', value: '', reason: 'bad' }, raw: '' },
        { kind: 'row', row: { ...JERSEY, line: batch * 10 + 2 } },
        { kind: 'skipped', line: batch * 10 + 3, why: 'no stock' },
      ]
    }
  }
  const items: SourceItem[] = []
  for await (const batch of filterItems(source(), compileFilter({ state: ['NJ'], limit: 2 }))) items.push(...batch)
  const said = items.map((item) =>
    item.kind === 'row' ? `row ${item.row.line}` : item.kind === 'skipped' ? item.why : item.reject.reason,
  )
  assert.deepEqual(said, [
    'not wanted by the filters',
    'bad',
    'row 2',
    'no stock',
    'not wanted by the filters',
    'bad',
    'row 12',
  ])
  assert.equal(batches, 2)
})
