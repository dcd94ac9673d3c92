import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

import { MAX_ROW_NUMBERS } from '#domain/blocks/block-row.ts'
import { isNanpBlocks, readBlocks } from '#domain/blocks/sources/blocks.ts'
import { readNumbers } from '#domain/blocks/sources/numbers.ts'
import { only, readAll, withFile } from '../fixtures/source-files.ts'

const blocks = (...lines: string[]) => readAll(readBlocks, `${lines.join('\n')}\n`)
const numbers = (...lines: string[]) => readAll(readNumbers, `${lines.join('\n')}\n`)

/** The only reject of a file with the columns first, count, last, country, kind, products and those of `more`. */
async function rejectOf(fields: string, more = ''): Promise<{ column: string; value: string; reason: string }> {
  const answer = await blocks(`first,count,last,country,kind,products${more}`, fields)
  const { column, value, reason } = only(answer.rejects)
  assert.equal(answer.rows.length, 0)
  return { column, value, reason }
}

test('every column of a block row is read, in any order', async () => {
  const answer = await blocks(
    'status,country,first,count,kind,region,lata,rateCenter,city,tier,network,features,products,serviceCountries,ocn,company',
    'held,us,+1 201 555 0000,1000,Local,nj,224,jerseycity,Jersey City,7,Net A,SMS|voice mms,did lns,,450f,"Acme, Inc."',
  )
  assert.deepEqual(only(answer.items), {
    kind: 'row',
    row: {
      line: 2,
      first: 12015550000,
      last: 12015550999,
      country: 'US',
      kind: 'local',
      region: 'NJ',
      lata: '224',
      rateCenter: 'JERSEYCITY',
      city: 'Jersey City',
      tier: 7,
      network: 'Net A',
      features: ['voice', 'sms', 'mms'],
      products: ['LNS', 'DID'],
      serviceCountries: [],
      ocn: '450F',
      company: 'Acme, Inc.',
      status: 'held',
    },
  })
})

test('what a block row leaves out follows from its first number and its place', async () => {
  const answer = await blocks(
    'first,count,country,city,region,rateCenter,serviceCountries',
    '442079460000,100,GB,London,,,',
    '442079470000,100,GB,,,,',
    '12015550000,100,US,,NJ,NEWARK,',
    '12015560000,100,US,,,NEWARK,',
    '447911123000,100,GB,,,,',
    '18005551000,10,US,,,,',
    '443001234000,10,GB,,,,',
    '80012345000,10,001,,,,us|GB de gb',
  )
  assert.deepEqual(
    answer.rows.map(({ kind, products, features, tier, serviceCountries }) => [
      kind,
      products.join(),
      features.join(),
      tier,
      serviceCountries.join(),
    ]),
    [
      ['local', 'LNS,DID', 'voice', 0, ''],
      ['local', 'DID', 'voice', 0, ''],
      ['local', 'LNS,DID', 'voice', 0, ''],
      ['local', 'DID', 'voice', 0, ''],
      ['mobile', 'DID', 'voice', 0, ''],
      ['tollfree', 'ITFS', 'voice', 0, ''],
      ['national', 'DID', 'voice', 0, ''],
      ['uifn', 'UIFN', 'voice', 0, 'DE,GB,US'],
    ],
  )
})

test('a run is given by its count, its last number, or both when they agree', async () => {
  const answer = await blocks(
    'first,count,last,country',
    '442079460000,500,,GB',
    '442079460000,,+44 20 7946 0499,GB',
    '442079460000,500,442079460499,GB',
  )
  assert.deepEqual(
    answer.rows.map(({ last }) => last),
    [442079460499, 442079460499, 442079460499],
  )
})

test('a block row that contradicts itself is rejected in the column that is wrong', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['442079460000,,,GB,,', 'count', /neither count nor last is given; give one/],
    ['442079460000,0,,GB,,', 'count', /whole number from 1 to 100000000/],
    ['442079460000,1.5,,GB,,', 'count', /whole number from 1/],
    [`442079460000,${MAX_ROW_NUMBERS + 1},,GB,,`, 'count', /whole number from 1/],
    ['442079460000,10,442079460010,GB,,', 'last', /\+442079460009 the last number; give only one/],
    ['442079460000,,442079459999,GB,,', 'first', /comes before/],
    ['442079460000,,4420794600001,GB,,', 'last', /11 digits after \+44/],
    ['449999999990,20,,GB,mobile,', 'first', /calling code|possible/],
    ['12012000000,,12013000000,US,,', 'first', /code 211 is a service code/],
    ['0207946000,1,,GB,,', 'first', /begins with 0.*write \+/],
    ['442079460000,1,,,,', 'country', /missing; give the ISO/],
    ['442079460000,1,,ZZ,,', 'country', /no ISO 3166-1 alpha-2 country/],
    ['442079460000,1,,US,,', 'country', /calling code of US is \+1, but \+442079460000 is not; correct/],
    ['80012345678,1,,GB,,', 'country', /its country is 001/],
    ['442079460000,1,,001,,', 'country', /calling code of 001 is \+800/],
    ['442079460000,1,,GB,landline,', 'kind', /none of local, national/],
    ['442079460000,1,,GB,uifn,', 'kind', /\+800 numbers, and only they/],
    ['80012345678,1,,001,tollfree,', 'kind', /\+800 numbers, and only they/],
    ['18005551000,1,,US,local,', 'kind', /800 is a toll-free area code/],
    ['12015551000,1,,US,tollfree,', 'kind', /201 is no toll-free area code/],
    ['19002345678,1,,US,,', 'kind', /do not tell its kind; give one of local/],
    ['442079460000,1,,GB,,POTS', 'products', /something else than LNS, DID, ITFS, UIFN/],
    ['442079460000,1,,GB,,LNS', 'products', /not sold as LNS; give a city, or a region and a rate centre/],
    ['18005551000,1,,US,,DID', 'products', /tollfree numbers are not sold as DID; give ITFS/],
    ['80012345678,1,,001,,', 'serviceCountries', /2 countries at least \(ITU-T E\.169\.1\); list them/],
  ]
  for (const [fields, column, reason] of cases) {
    const reject = await rejectOf(fields)
    assert.equal(reject.column, column, fields)
    assert.match(reject.reason, reason, fields)
  }
})

test('terms that cannot be are rejected', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['tier', '100', /whole number from 0 to 99/],
    ['tier', '-1', /whole number from 0 to 99/],
    ['features', 'voice fax', /something else than voice, sms/],
    ['ocn', '12345', /four letters or digits/],
    ['lata', '12', /three to five digits/],
    ['serviceCountries', 'GB XX', /"XX" is no ISO/],
    ['serviceCountries', 'GB FR', /only UIFN have countries of service/],
  ]
  for (const [column, value, reason] of cases) {
    const reject = await rejectOf(`442079460000,1,,GB,,,${value}`, `,${column}`)
    assert.equal(reject.column, column)
    assert.match(reject.reason, reason)
  }
})

test('columns that nobody knows are refused by name, and those that are needed must be there', async () => {
  await assert.rejects(blocks('first,count,country,colour', ''), /columns not known: colour/)
  await assert.rejects(blocks('first,count', ''), /columns missing: country/)
  await assert.rejects(numbers('tier', ''), /columns missing: number/)
})

test('blocks are read in either format, told by the header', async () => {
  const own = await blocks('country,count,first', 'US,1000,12015550000')
  const published = await blocks('npa,nxx,x,country,state,lata,rate_center', '201,555,0,US,,,')
  const runs = [own, published].map(({ rows }) => only(rows)).map(({ first, last }) => [first, last])
  assert.deepEqual(runs, [
    [12015550000, 12015550999],
    [12015550000, 12015550999],
  ])
})

test('single numbers tell their country and kind themselves', async () => {
  const answer = await numbers('number,tier', '18005551234,2', '+44 20 7946 0018,', '4165551234,', '+800 1234 5678,')
  assert.deepEqual(
    answer.rows.map(({ first, last, country, kind, tier }) => [first, last, country, kind, tier]),
    [
      [18005551234, 18005551234, 'US', 'tollfree', 2],
      [442079460018, 442079460018, 'GB', 'local', 0],
      [14165551234, 14165551234, 'CA', 'local', 0],
    ],
  )
  assert.equal(only(answer.rejects).column, 'serviceCountries')
})

test('a number whose country its digits do not tell must give it', async () => {
  const answer = await numbers('number,country,kind', '+14712345678,,', '+14712345678,US,')
  assert.match(only(answer.rejects).reason, /do not tell its country; give it/)
  assert.equal(only(answer.rows).country, 'US')
})

test('numbers that follow each other on equal terms become one row with the line of the first', async () => {
  const answer = await numbers(
    'number,tier,features',
    '18005551000,1,voice sms',
    '18005551001,1,sms|voice',
    '18005551002,1,voice sms',
    '18005551003,2,voice sms',
    '18005551005,2,voice sms',
    '18005551004,2,voice sms',
    '18005551005,2,voice',
  )
  assert.deepEqual(
    answer.rows.map(({ line, first, last }) => [line, first, last]),
    [
      [2, 18005551000, 18005551002],
      [5, 18005551003, 18005551003],
      [6, 18005551005, 18005551005],
      [7, 18005551004, 18005551004],
      [8, 18005551005, 18005551005],
    ],
  )
})

test('a row that is rejected ends a run, and items keep the order of the file', async () => {
  const answer = await numbers('number,tier', '18005551000,', '1800555100X,', '18005551001,', '18005551002,"1', '')
  assert.deepEqual(
    answer.items.map((item) => [
      item.kind,
      item.kind === 'row' ? item.row.line : item.kind === 'reject' && item.reject.line,
    ]),
    [
      ['row', 2],
      ['reject', 3],
      ['row', 4],
      ['reject', 5],
    ],
  )
})

test('the format of a file of blocks is told by its header alone', async () => {
  const told = (text: string) => withFile(text, isNanpBlocks)
  assert.equal(await told('\n,,\nfirst,count,country\nnonsense'), false)
  assert.equal(await told('npa,nxx,x,country,state,lata,rate_center'), true)
  await assert.rejects(
    told('npa,nxx,x,country,state,lata'),
    /columns missing: rate_center.*nor "blocks" \(expected: first, country\)/,
  )
  await assert.rejects(told(',,,\n'), /no header/)
})

test('the examples of the guide to importing are taken as they stand', async () => {
  const guide = await readFile(new URL('../../docs/operating/importing.md', import.meta.url), 'utf8')
  const examples = [...guide.matchAll(/```csv\n([^`]+)```/g)].map(([, text]) => text ?? '')
  const kinds: string[] = []
  for (const example of examples) {
    const reader = example.startsWith('number') ? readNumbers : readBlocks
    const answer = await readAll(reader, example)
    assert.deepEqual(answer.rejects, [])
    assert.deepEqual(answer.skipped, [])
    kinds.push(answer.rows.map(({ kind }) => kind).join(' '))
  }
  assert.deepEqual(kinds, ['local local', 'local tollfree', 'tollfree tollfree'])
})
