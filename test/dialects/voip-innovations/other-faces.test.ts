import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { listReservations } from '#domain/reservations/list-reservations.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { changeNumbers } from '#domain/services/change-numbers.ts'
import { getService } from '#domain/services/get-service.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine, TEST_START_MS } from '../../support/exchange.ts'
import { call, didParams, GROUP, outerOf, statusesOf, useService, valuesOf } from './use-service.ts'

const e164 = (tn: string) => Number(`1${tn}`)

onEveryEngine((engine) => {
  describe('one account through several faces', () => {
    const service = useService(engine)
    const query = (tn: string, login?: string) => call(service.app, 'queryDID', `<did>${tn}</did>`, login)

    test('nothing owned is told by one record that stands for none', async () => {
      const answer = await call(service.app, 'auditDIDs')
      assert.equal(outerOf(answer), '100 Success')
      assert.ok(
        answer.includes(
          '<DIDs><DID><tn/><availability>Unavailable</availability><status>UNKNOWN</status><statusCode>101200</statusCode>' +
            '<tier>-99999</tier><endpointId>0</endpointId><expireDate>1900-01-01T00:00:00</expireDate><has411>false</has411>' +
            '<has911>false</has911><cnam>false</cnam><cnamStorageActive>false</cnamStorageActive>' +
            '<cnamStorageAvailability>false</cnamStorageAvailability><t38>false</t38></DID></DIDs>',
        ),
        answer,
      )
    })

    test('what is reserved here is reserved elsewhere at once, for thirty minutes', async () => {
      await call(service.app, 'reserveDID', didParams({ tn: '2015550000' }))
      const { items } = await listReservations(service.customer, {})
      assert.deepEqual(
        [items[0]?.numbers, items[0]?.expiresAt],
        [['+12015550000'], new Date(TEST_START_MS + 30 * MINUTE_MS).toISOString()],
      )
      await assert.rejects(reserveNumbers(service.other, { numbers: [e164('2015550000')] }), {
        code: 'numbers_unavailable',
      })
      assert.deepEqual(valuesOf(await query('2015550000'), 'expireDate'), ['2026-03-02T12:30:00'])
    })

    test('what is reserved elsewhere is reserved here at once, and can be assigned', async () => {
      const numbers = ['2015550001', '2015550002'].map(e164)
      await reserveNumbers(service.customer, { numbers, holdMinutes: 10 })
      assert.deepEqual(statusesOf(await query('2015550001')), ['100 Number currently reserved for you'])
      assert.deepEqual(statusesOf(await query('2015550001', 'other')), [
        '102230 Number currently reserved for another company',
      ])
      const assigned = await call(
        service.app,
        'assignDID',
        didParams({ tn: '2015550001', epg: GROUP, refId: 'a &amp; b' }),
      )
      assert.deepEqual(statusesOf(assigned), [`100 Assigned to endpoint '${GROUP}' rewritten as '2015550001' Tier 1`])
      const mine = await getService(service.customer, { e164: e164('2015550001') })
      assert.deepEqual([mine.state, mine.connectionType, mine.referenceId], ['in_service', 'direct', 'a & b'])
      assert.deepEqual(statusesOf(await query('2015550002')), ['100 Number currently reserved for you'])
    })

    test('all that a number was told elsewhere is shown here', async () => {
      const second = await connections.create(service.customer, {
        name: 'Spare',
        gateways: [{ host: 'spare.example' }],
      })
      await placeOrder(service.customer, { numbers: [e164('2015550003')] })
      const unrouted = await query('2015550003')
      assert.deepEqual([valuesOf(unrouted, 'rewrite'), valuesOf(unrouted, 'endpointId')], [[''], ['0']])
      await changeNumbers(service.customer, {
        numbers: [e164('2015550003')],
        settings: {
          connectionType: 'pstn',
          outpulseType: 'custom',
          outpulseDigits: '+12125550199',
          failover: { connectionId: second.answer.id },
          cnam: 'EXAMPLE INC',
          features: ['cnam', 'e911'],
          referenceId: '7',
        },
      })
      const answer = await query('2015550003')
      assert.ok(
        answer.includes(
          `<DID><tn>2015550003</tn><availability>assigned</availability><rewrite>2125550199</rewrite><status>Number currently ` +
            `assigned to you with refid '7' rewritten as '2125550199' to endpoint '0'</status><statusCode>100</statusCode>` +
            '<tier>1</tier><refId>7</refId><failover>1001</failover><forward>2125550199</forward><cnamName>EXAMPLE INC</cnamName>' +
            '<state>NJ</state><rateCenter>HACKENSACK</rateCenter><didGroupId/><Network>Almon</Network><endpointId>0</endpointId>' +
            '<expireDate>1900-01-01T00:00:00</expireDate><has411>false</has411><has911>true</has911><cnam>true</cnam>' +
            '<cnamStorageActive>true</cnamStorageActive><cnamStorageAvailability>true</cnamStorageAvailability><t38>true</t38></DID>',
        ),
        answer,
      )
    })

    test('configuring changes where calls go and what is given, and leaves the rest', async () => {
      const params = { tn: '2015550003', epg: GROUP }
      const answer = await call(service.app, 'configDID', didParams(params))
      assert.deepEqual(statusesOf(answer), [`100 Reconfigured to endpoint '${GROUP}' rewritten as '2015550003' Tier 1`])
      const before = await getService(service.customer, { e164: e164('2015550003') })
      assert.deepEqual([before.referenceId, before.cnam, before.features], ['7', 'EXAMPLE INC', ['cnam', 'e911']])
      await call(service.app, 'configDID', didParams({ ...params, cnam: 'false', refId: '8' }))
      const after = await getService(service.customer, { e164: e164('2015550003') })
      assert.deepEqual([after.referenceId, after.cnam, after.features], ['8', 'EXAMPLE INC', ['e911']])
      await call(service.app, 'configDID', didParams({ ...params, cnam: 'OTHER NAME' }))
      await call(service.app, 'configDID', didParams({ ...params, cnam: '1' }))
      const last = await getService(service.customer, { e164: e164('2015550003') })
      assert.deepEqual([last.cnam, last.features], ['OTHER NAME', ['cnam', 'e911']])
    })

    test('an audit tells all that the account has in service, in pages, and nobody else’s', async () => {
      const numbers = Array.from({ length: 990 }, (_, index) => 12015550010 + index).slice(0, 900)
      await placeOrder(service.customer, { numbers, referenceId: 'bulk' })
      await placeOrder(service.customer, { criteria: { npa: '201', tier: 2 }, quantity: 400 })
      await placeOrder(service.other, { criteria: { npa: '201', tier: 2 }, quantity: 5 })
      const answer = await call(service.app, 'auditDIDs')
      const own = valuesOf(answer, 'tn')
      assert.equal(own.length, 2 + 900 + 400)
      assert.deepEqual(own, own.toSorted())
      assert.deepEqual(valuesOf(await call(service.app, 'auditDIDs', '', 'other'), 'tn').length, 5)
      assert.deepEqual([...new Set(valuesOf(answer, 'availability'))], ['assigned'])
    })

    test('of two who reserve the same number at the same moment one has it', async () => {
      const answers = await Promise.all(
        ['demo', 'other', 'demo', 'other'].map((login) =>
          call(service.app, 'reserveDID', didParams({ tn: '2015550999' }), login),
        ),
      )
      const codes = answers.flatMap((answer) => valuesOf(answer, 'statusCode')).toSorted()
      assert.deepEqual(codes, ['100', '103220', '103230', '103230'])
    })

    test('the store is sound', () => assertSound(service.open))
  })
})
