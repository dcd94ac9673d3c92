import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const FIND = '/v2/iNumbering/tnInventory/'
const COUNT = '/v2/iNumbering/tnInventoryCoverage/'

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  before(async () => {
    await stock(carrier.operator, [
      { first: 12015551000, last: 12015552999, city: 'Hackensack' },
      { first: 12015561000, last: 12015561009, rateCenter: 'JERSEYCITY' },
      { first: 14165550000, last: 14165550004, country: 'CA', region: 'ON', lata: '888', rateCenter: 'TORONTO' },
      { first: 18005550000, last: 18005550001, kind: 'tollfree', region: null, lata: null, rateCenter: null },
      { first: 442015551000, last: 442015551009, country: 'GB', region: null, lata: null, rateCenter: null },
    ])
    program = await carrier.newProgram()
  })

  test('a search answers exactly five fields of each number, the LATA as an integer', async () => {
    const { tnResult } = await program.done(FIND, { tnMask: '2015551xxx', quantity: 2 })
    assert.deepEqual(tnResult, [
      { telephoneNumber: '2015551000', rateCenter: 'HACKENSACK', city: 'Hackensack', lata: 224, province: 'NJ' },
      { telephoneNumber: '2015551001', rateCenter: 'HACKENSACK', city: 'Hackensack', lata: 224, province: 'NJ' },
    ])
    const tollFree = await program.done(FIND, { tnMask: '800XXXXXXX', quantity: 1 })
    assert.deepEqual(tollFree['tnResult'], [
      { telephoneNumber: '8005550000', rateCenter: '', city: '', lata: 0, province: '' },
    ])
  })

  test('filters narrow a search, one or several, in the types of the carrier or as text', async () => {
    const count = async (fields: object) => {
      const { tnResult } = await program.done(FIND, { tnMask: 'xxxxxxxxxx', quantity: 9_999, ...fields })
      return (tnResult as unknown[]).length
    }
    assert.equal(await count({}), 2_017, 'ten digits of another country are no North American number')
    assert.equal(await count({ rateCenter: 'jerseycity' }), 10)
    assert.equal(await count({ lata: 888 }), 5)
    assert.equal(await count({ lata: '888', province: 'ON', rateCenter: '' }), 5)
    assert.equal(await count({ province: 'NJ', quantity: '3' }), 3)
  })

  test('a search that finds nothing, or asks for too many, is refused with 409', async () => {
    await program.refused(409, 'No Result Found', FIND, { tnMask: '201999xxxx', quantity: 1 })
    await program.refused(409, 'No Result Found', FIND, { tnMask: 'xxxxxxxxxx', quantity: 1, province: 'ZZ' })
    await program.refused(409, 'Quantity must be less than 10000', FIND, { tnMask: 'xxxxxxxxxx', quantity: 10_000 })
  })

  test('a field that is missing or of the wrong form is named', async () => {
    await program.refused(400, 'Field Required: tnMask', FIND)
    await program.refused(400, 'Field Required: tnMask', FIND, { tnMask: '', quantity: 1 })
    await program.refused(400, 'Field Required: quantity', FIND, { tnMask: '201xxxxxxx' })
    for (const quantity of ['ten', 1.5, -1, 0, [1], { a: 1 }, true])
      await program.refused(400, 'Invalid Field: quantity', FIND, { tnMask: '201xxxxxxx', quantity })
    for (const tnMask of ['201', '201xxxxxxxx', '201yyyyyyy', '+1201xxxxx', 201])
      await program.refused(400, 'Invalid Field: tnMask', FIND, { tnMask, quantity: 1 })
    const search = { tnMask: '201xxxxxxx', quantity: 1 }
    await program.refused(400, 'Invalid Field: lata', FIND, { ...search, lata: 'x' })
    await program.refused(400, 'Invalid Field: lata', FIND, { ...search, lata: 1_000_000 })
    await program.refused(400, 'Invalid Field: province', FIND, { ...search, province: ['NJ'] })
    await program.refused(400, 'Invalid Input Parameters', FIND, { ...search, province: 'x'.repeat(101) })
  })

  test('coverage counts by exchange unless told otherwise, everything text but the count', async () => {
    const { tnInventoryCoverageList } = await program.done(COUNT, { npa: '201' })
    assert.deepEqual(tnInventoryCoverageList, [
      { npa: '201', nxx: '555', lata: '224', rcAbbre: 'HACKENSACK', locState: 'NJ', count: 2_000 },
      { npa: '201', nxx: '556', lata: '224', rcAbbre: 'JERSEYCITY', locState: 'NJ', count: 10 },
    ])
  })

  test('coverage counts by state, rate centre and block', async () => {
    const rows = async (fields: object) => (await program.done(COUNT, fields))['tnInventoryCoverageList']
    assert.deepEqual(await rows({ countBy: 'state', lata: '224' }), [{ locState: 'NJ', count: 2_010 }])
    assert.deepEqual(await rows({ countBy: 'rateCenter', locState: 'nj' }), [
      { rcAbbre: 'HACKENSACK', locState: 'NJ', lata: '224', count: 2_000 },
      { rcAbbre: 'JERSEYCITY', locState: 'NJ', lata: '224', count: 10 },
    ])
    assert.deepEqual(await rows({ countBy: 'block', rcAbbre: 'HACKENSACK' }), [
      { npa: '201', nxx: '555', line: '1', lata: '224', rcAbbre: 'HACKENSACK', locState: 'NJ', count: 1_000 },
      { npa: '201', nxx: '555', line: '2', lata: '224', rcAbbre: 'HACKENSACK', locState: 'NJ', count: 1_000 },
    ])
    const all = (await rows({})) as { npa: string }[]
    assert.deepEqual(
      all.map(({ npa }) => npa),
      ['201', '201', '416', '800'],
      'only North American numbers are counted',
    )
  })

  test('coverage that is empty or asked for wrongly is refused', async () => {
    await program.refused(409, 'No Result Found', COUNT, { npa: '999' })
    await program.refused(400, 'Invalid Field: countBy', COUNT, { countBy: 'city' })
    await program.refused(400, 'Invalid Field: countBy', COUNT, { countBy: 'constructor' })
    await program.refused(400, 'Invalid Field: npa', COUNT, { npa: '20' })
    await program.refused(400, 'Invalid Field: lata', COUNT, { lata: 'x' })
  })

  test('a number that is reserved through v1 is offered no more at once', async () => {
    const { tnResult } = await program.done(FIND, { tnMask: '2015561000', quantity: 1 })
    assert.equal((tnResult as unknown[]).length, 1)
    await reserveNumbers(carrier.other, { numbers: [12_015_561_000] })
    await program.refused(409, 'No Result Found', FIND, { tnMask: '2015561000', quantity: 1 })
  })
})
