import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readBlocks } from '#domain/blocks/sources/blocks.ts'
import { rateCenterOfExchange } from '#domain/blocks/sources/cnac-rate-center.ts'
import { readCnac } from '#domain/blocks/sources/cnac.ts'
import { readNanpa } from '#domain/blocks/sources/nanpa.ts'
import { only, readAll } from '../fixtures/source-files.ts'
import { zipOf } from '../fixtures/zip.ts'

const NANPA_HEADER = [
  'State',
  'NPA-NXX',
  'OCN ',
  'Company                  ',
  'RateCenter',
  'EffectiveDate',
  'Use',
  'AssignDate   ',
  'Initial/Growth',
  'Pooled Code ',
  'In Service  ',
  'File Updated 07/06/2026',
].join('\t')

/** A row as NANPA prints it: padded with blanks, the company in quotes, one field fewer than the header. */
function nanpaRow(state: string, code: string, rateCenter: string, use = 'AS', ocn = '9206'): string {
  const company = '"ACME TELECOM, ""THE"" LLC"      '
  return [
    `${state}   `,
    code,
    ocn,
    company,
    rateCenter.padEnd(10),
    ' '.repeat(13),
    `${use} `,
    '',
    '',
    'N ',
    'Yes ',
  ].join('\t')
}

const nanpa = (...rows: string[]) => readAll(readNanpa, [NANPA_HEADER, ...rows, ''].join('\r\n'))

const CNAC_HEADER = '"NPA","CO Code (NXX)","Status","Pooled","Exchange Area","Province","Company","OCN","Remarks"'
const cnac = (...rows: string[]) => readAll(readCnac, [CNAC_HEADER, ',,,,,,,2025-09-12', ...rows, ''].join('\r\n'))

const BLOCKS_HEADER = 'npa,nxx,x,country,state,lata,rate_center,ocn,company,block_status,source'
const blocks = (...rows: string[]) => readAll(readBlocks, [BLOCKS_HEADER, ...rows, ''].join('\n'))

test('an assigned code of the NANPA report is ten thousand local numbers with a place', async () => {
  const answer = await nanpa(nanpaRow('NJ', '201-200', 'jerseycity'))
  assert.deepEqual(only(answer.items), {
    kind: 'row',
    row: {
      line: 2,
      first: 12012000000,
      last: 12012009999,
      country: 'US',
      kind: 'local',
      region: 'NJ',
      lata: null,
      rateCenter: 'JERSEYCITY',
      city: null,
      tier: 0,
      network: null,
      features: ['voice'],
      products: ['LNS', 'DID'],
      serviceCountries: [],
      ocn: '9206',
      company: 'ACME TELECOM, "THE" LLC',
      status: 'AS',
    },
  })
})

test('the NANPA report is read from its zip', async () => {
  const text = [NANPA_HEADER, nanpaRow('NJ', '201-200', 'NEWARK')].join('\r\n')
  const answer = await readAll(readNanpa, zipOf([{ name: 'CoCodeAssignment_Utilized_AllStates_Public.txt', text }]))
  assert.equal(only(answer.rows).rateCenter, 'NEWARK')
})

test('a code that NANPA does not call assigned is no stock', async () => {
  const answer = await nanpa(
    nanpaRow('AK', '907-211', 'XXXXXXXXXX', 'UA', 'MULT'),
    nanpaRow('AK', '907-212', 'ANCHORAGE', 'RV'),
  )
  assert.deepEqual(answer.skipped, [
    { line: 2, why: 'Use UA: the code is unavailable and has no holder' },
    { line: 3, why: 'Use other than AS: the code is not assigned' },
  ])
  assert.equal(answer.items.length, 2)
})

test('territories are countries of their own, and NN are the Northern Mariana Islands', async () => {
  const answer = await nanpa(
    nanpaRow('PR', '787-200', 'SAN JUAN'),
    nanpaRow('NN', '670-233', 'SAIPAN'),
    nanpaRow('GU', '671-300', 'GUAM'),
    nanpaRow('VI', '340-201', 'ST THOMAS'),
    nanpaRow('AS', '684-252', 'AM SAMOA'),
    nanpaRow('DC', '202-200', 'WSHNGTNZN1'),
  )
  assert.deepEqual(
    answer.rows.map(({ country, region }) => [country, region]),
    [
      ['PR', 'PR'],
      ['MP', 'MP'],
      ['GU', 'GU'],
      ['VI', 'VI'],
      ['AS', 'AS'],
      ['US', 'DC'],
    ],
  )
})

test('an assigned code without a rate centre is sold without a place', async () => {
  const answer = await nanpa(nanpaRow('FL', '305-991', ''), nanpaRow('AL', '205-204', 'XXXXXXXXXX'))
  for (const row of answer.rows) {
    assert.equal(row.rateCenter, null)
    assert.deepEqual(row.products, ['DID'])
    assert.equal(row.kind, 'local')
  }
  assert.equal(answer.rows.length, 2)
})

test('NANPA rows with codes that cannot be, unknown states or odd OCNs are rejected', async () => {
  const answer = await nanpa(
    nanpaRow('NJ', '201-911', 'NEWARK'),
    nanpaRow('NJ', '291-200', 'NEWARK'),
    nanpaRow('NJ', '201200', 'NEWARK'),
    nanpaRow('ZZ', '201-200', 'NEWARK'),
    nanpaRow('NJ', '201-200', 'NEWARK', 'AS', '92'),
  )
  assert.deepEqual(
    answer.rejects.map(({ line, column, value }) => [line, column, value]),
    [
      [2, 'NPA-NXX', '201911'],
      [3, 'NPA-NXX', '291200'],
      [4, 'NPA-NXX', '201200'],
      [5, 'State', 'ZZ'],
      [6, 'OCN', '92'],
    ],
  )
  assert.match(answer.rejects[0]?.reason ?? '', /service code \(N11\), never assigned; leave it out/)
  assert.equal(answer.rows.length, 0)
})

test('codes in service or assigned in Canada are stock of LATA 888, all others are not', async () => {
  const answer = await cnac(
    '204,200,"In Service","N","Winnipeg","MB","ISP Telecom Inc.","4727",',
    '416,201,"Assigned","N","Toronto","ON","Bell Canada","8051",',
    '204,204,"Not Available","N",,,,,"Home NPA"',
    '204,211,"For Special Use","N",,,,,"Community"',
    '204,205,"Available","N",,,,,',
    '204,206,"TBP Test Code","Y","Winnipeg","MB","Bell","8051","TBP Test Code"',
  )
  assert.deepEqual(
    answer.rows.map(({ line, first, last, country, region, lata, rateCenter, ocn, status, products }) => [
      line,
      first,
      last,
      country,
      region,
      lata,
      rateCenter,
      ocn,
      status,
      products,
    ]),
    [
      [3, 12042000000, 12042009999, 'CA', 'MB', '888', 'WINNIPEG', '4727', 'In Service', ['LNS', 'DID']],
      [4, 14162010000, 14162019999, 'CA', 'ON', '888', 'TORONTO', '8051', 'Assigned', ['LNS', 'DID']],
    ],
  )
  assert.deepEqual(
    answer.skipped.map(({ line, why }) => [line, why]),
    [
      [5, 'Status Not Available: the code has no holder'],
      [6, 'Status For Special Use: the code has no holder'],
      [7, 'Status Available: the code has no holder'],
      [8, 'Status TBP Test Code: the code has no holder'],
    ],
  )
  assert.equal(answer.items.length, 6, 'the line with the date is no row')
})

test('a Canadian code that serves no province or exchange is sold without a place', async () => {
  const answer = await cnac(
    '204,310,"In Service","N","7 Digit Service",,"MTS Inc.","8088","7 Digit Service"',
    '514,200,"In Service","N","-",,"Bell Canada","8050","Routing"',
  )
  assert.deepEqual(
    answer.rows.map(({ region, rateCenter, products }) => [region, rateCenter, products]),
    [
      [null, '7 DIGIT SERVICE', ['DID']],
      [null, null, ['DID']],
    ],
  )
})

test('Canadian rows with wrong codes or provinces are rejected', async () => {
  const answer = await cnac(
    '204,911,"In Service","N","Winnipeg","MB","x","4727",',
    '204,2x0,"In Service","N","Winnipeg","MB","x","4727",',
    '204,200,"In Service","N","Winnipeg","XX","x","4727",',
  )
  assert.deepEqual(
    answer.rejects.map(({ line, column, value }) => [line, column, value]),
    [
      [3, 'CO Code (NXX)', '204911'],
      [4, 'CO Code (NXX)', '2x0'],
      [5, 'Province', 'XX'],
    ],
  )
})

test('exchange areas are spelled as rate centres where that is a rule', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['Winnipeg', 'WINNIPEG'],
    ['Peace Pt', 'PEACE PT'],
    ['Thunder Bay', 'THUNDERBAY'],
    ['Drummondville', 'DRUMMONDVL'],
    ['Ottawa-Hull', 'OTTAWA-HULL'],
    ["Val-D'Or", "VAL-D'OR"],
    ['New Westminster', 'NEW WESTMINSTER'],
    ['Straffordville', 'STRAFFORDVILLE'],
  ]
  for (const [name, expected] of spellings) assert.equal(rateCenterOfExchange(name), expected)
})

test('a thousands-block is a thousand numbers, a code without x ten thousand', async () => {
  const answer = await blocks(
    '201,200,7,US,NJ,224,JERSEYCITY,9206,"VERIZON NEW JERSEY, INC.",R,demo',
    '787,201,,PR,PR,820,AIBONITO,,,AS,demo',
  )
  assert.deepEqual(
    answer.rows.map(({ first, last, country, region, lata, rateCenter, ocn, company, status }) => [
      first,
      last,
      country,
      region,
      lata,
      rateCenter,
      ocn,
      company,
      status,
    ]),
    [
      [12012007000, 12012007999, 'US', 'NJ', '224', 'JERSEYCITY', '9206', 'VERIZON NEW JERSEY, INC.', 'R'],
      [17872010000, 17872019999, 'PR', 'PR', '820', 'AIBONITO', null, null, 'AS'],
    ],
  )
})

test('numbers of toll-free area codes are toll-free', async () => {
  const row = only((await blocks('888,200,0,US,,,,,,AS,demo')).rows)
  assert.equal(row.kind, 'tollfree')
  assert.deepEqual(row.products, ['ITFS'])
})

test('thousands-blocks with wrong codes, countries or LATAs are rejected', async () => {
  const answer = await blocks(
    '201,911,0,US,NJ,224,A,9206,x,AS,d',
    '20,200,0,US,NJ,224,A,9206,x,AS,d',
    '201,200,12,US,NJ,224,A,9206,x,AS,d',
    '201,200,0,GB,NJ,224,A,9206,x,AS,d',
    '201,200,0,US,NJ,22,A,9206,x,AS,d',
  )
  assert.deepEqual(
    answer.rejects.map(({ line, column, value }) => [line, column, value]),
    [
      [2, 'nxx', '201911'],
      [3, 'npa', '20'],
      [4, 'x', '12'],
      [5, 'country', 'GB'],
      [6, 'lata', '22'],
    ],
  )
})
