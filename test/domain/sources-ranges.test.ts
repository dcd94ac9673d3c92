import assert from 'node:assert/strict'
import { test } from 'node:test'

import { prefixRuns } from '#domain/blocks/sources/prefix-runs.ts'
import { lengthOnOffer, lengthsOf } from '#domain/blocks/sources/range-length.ts'
import { DEFAULT_SERVICE_COUNTRIES, readRanges } from '#domain/blocks/sources/ranges.ts'
import { only, readAll } from '../fixtures/source-files.ts'

const HEADER = 'calling_code,regions,prefix,length,type,tariff,area_code_length,operator,place_en,numbers,comment'
const ranges = (...lines: string[]) => readAll(readRanges, `${HEADER}\n${lines.join('\n')}\n`)

test('a prefix pattern is the runs of prefixes that it stands for', () => {
  const runs = (pattern: string) => prefixRuns(pattern)?.map(({ first, last, digits }) => [first, last, digits])
  assert.deepEqual(runs('301'), [[301, 301, 3]])
  assert.deepEqual(runs('49[58]'), [
    [495, 495, 3],
    [498, 498, 3],
  ])
  assert.deepEqual(runs('0[0-24-9]'), [
    [0, 2, 2],
    [4, 9, 2],
  ])
  assert.deepEqual(runs('7[01][89]'), [
    [708, 709, 3],
    [718, 719, 3],
  ])
  assert.deepEqual(runs('7[01][0-9]'), [[70, 71, 2]])
  assert.deepEqual(runs('[1-9]xx'), [[1, 9, 1]])
  assert.deepEqual(
    runs('x5'),
    [5, 15, 25, 35, 45, 55, 65, 75, 85, 95].map((prefix) => [prefix, prefix, 2]),
  )
  assert.deepEqual(runs(''), [[0, 0, 0]])
  for (const wrong of ['4a', '4[', '4[]', '4[5-]', '4[-5]', '4[7-5]', 'x5x5x5x5x5'])
    assert.equal(prefixRuns(wrong), null, wrong)
})

test('a prefix pattern stands for exactly the numbers that the same regular expression finds', () => {
  for (const pattern of ['[13579]', '2[0-46-9]x[15]', '0[09]0', '[0-9][0-9]7', '[2-9][02-46-8]x', '1x[0-9]']) {
    const regex = new RegExp(`^${pattern.replaceAll('x', '[0-9]')}`)
    const expected = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0')).filter((n) => regex.test(n))
    const found = (prefixRuns(pattern) ?? []).flatMap(({ first, last, digits }) => {
      const free = 10 ** (4 - digits)
      return Array.from({ length: (last - first + 1) * free }, (_, n) => String(first * free + n).padStart(4, '0'))
    })
    assert.deepEqual(found, expected, pattern)
  }
})

test('the lengths of a range are listed or spanned', () => {
  assert.deepEqual(lengthsOf('9'), [9])
  assert.deepEqual(lengthsOf('7,8'), [7, 8])
  assert.deepEqual(lengthsOf('4-6,12,13'), [4, 5, 6, 12, 13])
  for (const wrong of ['', 'x', '7-', '7,', '123', '7;8']) assert.equal(lengthsOf(wrong), null, wrong)
  assert.equal(lengthOnOffer([9]), 9)
  assert.equal(lengthOnOffer([7, 8]), 8)
  assert.equal(lengthOnOffer([6, 8]), null)
  assert.equal(lengthOnOffer([]), null)
})

test('a fixed line range with a place is local numbers of that city', async () => {
  const answer = await ranges('41,CH,44[28],9,FIXED_LINE,STANDARD_RATE,2,Swisscom,Zurich,2000000,')
  assert.deepEqual(
    answer.rows.map(({ line, first, last }) => [line, first, last]),
    [
      [2, 41442000000, 41442999999],
      [2, 41448000000, 41448999999],
    ],
  )
  const [row] = answer.rows
  assert.ok(row !== undefined)
  assert.deepEqual(
    [row.country, row.kind, row.city, row.rateCenter, row.region, row.products, row.company, row.status],
    ['CH', 'local', 'Zurich', null, null, ['LNS', 'DID'], 'Swisscom', 'FIXED_LINE'],
  )
})

test('type and tariff decide what a range is sold as', async () => {
  const answer = await ranges(
    '41,CH,51,9,FIXED_LINE,STANDARD_RATE,,,,10000000,',
    '41,CH,79,9,MOBILE,STANDARD_RATE,,,,10000000,',
    '41,CH,800,9,FIXED_LINE,TOLL_FREE,,,Bern,1000000,',
    '41,CH,801,9,TOLL_FREE,STANDARD_RATE,,,,1000000,',
    '45,DK,20,8,FIXED_LINE_OR_MOBILE,STANDARD_RATE,,tdc,,1000000,',
    '56,CL,412,9,FIXED_LINE_OR_MOBILE,STANDARD_RATE,2,,Concepcion,1000000,',
  )
  assert.deepEqual(
    answer.rows.map(({ kind, products, city }) => [kind, products.join(), city]),
    [
      ['national', 'DID', null],
      ['mobile', 'DID', null],
      ['tollfree', 'ITFS', null],
      ['tollfree', 'ITFS', null],
      ['national', 'DID', null],
      ['local', 'LNS,DID', 'Concepcion'],
    ],
  )
})

test('ranges that are not sold are skipped with the reason', async () => {
  const answer = await ranges(
    '41,CH,90,9,FIXED_LINE,PREMIUM_RATE,,,,10,',
    '41,CH,84,9,FIXED_LINE,SHARED_COST,,,,10,',
    '41,CH,74,9,PAGER,STANDARD_RATE,,,,10,',
    '41,CH,58,9,UAN,STANDARD_RATE,,,,10,',
    '1,US,201,10,FIXED_LINE,STANDARD_RATE,,,New Jersey,10,',
    '870,001,77,9,MOBILE,STANDARD_RATE,,,,10,',
    '49,DE,30,6-11,FIXED_LINE,STANDARD_RATE,2,,Berlin,10,',
    '49,DE,1,10,MOBILE,STANDARD_RATE,,,,10,',
  )
  assert.equal(answer.items.length, 8)
  const reasons = [
    /^premium rate/,
    /^shared cost/,
    /^type PAGER/,
    /^type UAN/,
    /^calling code 1: use import nanpa, cnac or blocks/,
    /^a global service other than \+800/,
    /^open numbering plan: .* use import blocks/,
    /^more than 100000000 numbers in a row: use import blocks/,
  ]
  for (const [at, reason] of reasons.entries()) {
    assert.equal(answer.skipped[at]?.line, at + 2)
    assert.match(answer.skipped[at]?.why ?? '', reason)
  }
})

test('of two neighbouring lengths the longer is offered', async () => {
  const row = only((await ranges('359,BG,41,"7,8",FIXED_LINE,STANDARD_RATE,2,,Stara Zagora,100000,')).rows)
  assert.deepEqual([row.first, row.last], [35941000000, 35941999999])
})

test('a range of several regions is offered once, under the main one', async () => {
  const answer = await ranges(
    '44,"GB,GG,JE",7700,10,MOBILE,STANDARD_RATE,,,,1000000,',
    '47,"NO,SJ",79,8,FIXED_LINE,STANDARD_RATE,,,,1000000,',
    '590,"BL,MF",59012,9,FIXED_LINE,STANDARD_RATE,,,,10000,',
  )
  assert.deepEqual(
    answer.rows.map(({ country }) => country),
    ['GB', 'NO', 'BL'],
  )
})

test('+800 is universal freephone, in service where the operator says', async () => {
  const line = '800,001,[1-9],8,FIXED_LINE,TOLL_FREE,,,,90000000,'
  const row = only((await ranges(line)).rows)
  assert.deepEqual(
    [row.first, row.last, row.country, row.kind, row.products, row.serviceCountries],
    [80010000000, 80099999999, '001', 'uifn', ['UIFN'], DEFAULT_SERVICE_COUNTRIES],
  )
  const text = `${HEADER}\n${line}\n`
  const given = await readAll(readRanges, text, { serviceCountries: ['fr', 'GB', 'FR'] })
  assert.deepEqual(only(given.rows).serviceCountries, ['FR', 'GB'])
  await assert.rejects(readAll(readRanges, text, { serviceCountries: ['FR', 'XX'] }), /"XX" is no ISO/)
  await assert.rejects(readAll(readRanges, text, { serviceCountries: ['FR', 'fr'] }), /in 2 to 50 countries/)
})

test('ranges that cannot be are rejected', async () => {
  const answer = await ranges(
    '4x,CH,51,9,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,XX,51,9,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,CH,5[,9,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,CH,51,nine,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,CH,51,9,SATELLITE,STANDARD_RATE,,,,1,',
    '41,CH,51,9,FIXED_LINE,BARGAIN,,,,1,',
    '41,CH,512345,4,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,CH,51234,7,FIXED_LINE,STANDARD_RATE,,,,1,',
    '41,AT,51234,9,FIXED_LINE,STANDARD_RATE,,,,1,',
    '82,KR,00798123456,14,FIXED_LINE,TOLL_FREE,,,,1,',
  )
  assert.deepEqual(
    answer.rejects.map(({ line, column }) => [line, column]),
    [
      [2, 'calling_code'],
      [3, 'regions'],
      [4, 'prefix'],
      [5, 'length'],
      [6, 'type'],
      [7, 'type'],
      [8, 'length'],
      [9, 'prefix'],
      [10, 'country'],
      [11, 'prefix'],
    ],
  )
  assert.equal(answer.rows.length, 0)
})
