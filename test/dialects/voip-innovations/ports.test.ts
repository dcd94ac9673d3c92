import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { cancelPort } from '#domain/porting/cancel-port.ts'
import { createPort } from '#domain/porting/create-port.ts'

import { FOREIGN, openFootprint, WHOLE } from '../../domain/port-cases.ts'
import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import { call, outerOf, useService, valuesOf } from './use-service.ts'

const NIL_PORT =
  '<PortDetails><id>0</id><submittedDate xsi:nil="true"/><focDate xsi:nil="true"/><requestedFocDate xsi:nil="true"/><dids/>' +
  '<defaultEndpointGroup xsi:nil="true"/></PortDetails>'
const UNKNOWN = `<responseCode>101</responseCode><responseMessage>No Records Found</responseMessage>${NIL_PORT}<IsPortable>false</IsPortable>`

onEveryEngine((engine) => {
  describe('porting', () => {
    const service = useService(engine)
    const details = (portId: string | number, login?: string) =>
      call(service.app, 'getPortDetails', `<portId>${portId}</portId>`, login)

    test('a number can be ported when its rate centre is served and it is not here yet', async () => {
      const portable = async (tn: string) => {
        const answer = await call(service.app, 'isPortable', `<tn>${tn}</tn>`)
        assert.equal(outerOf(answer), '100 Success')
        assert.ok(answer.includes(NIL_PORT), answer)
        return valuesOf(answer, 'IsPortable')[0]
      }
      const foreign = String(FOREIGN).slice(1)
      assert.equal(await portable(foreign), 'false')
      await openFootprint(service.operator)
      assert.equal(await portable(foreign), 'true')
      assert.equal(await portable('2015550000'), 'false')
      assert.equal(await portable('8005550000'), 'false')
    })

    test('a port is told by its place among the account’s, with all that is known of it', async () => {
      await createPort(service.other, { numbers: [FOREIGN + 100] })
      const settings = { connectionType: 'direct', connectionId: '', outpulseType: 'same_as_number' } as const
      const { items } = await connections.list(service.customer, {})
      const connectionId = String(items[0]?.['id'])
      await createPort(service.customer, {
        numbers: [FOREIGN, FOREIGN + 1],
        ...WHOLE,
        settings: { ...settings, connectionId },
      })
      const answer = await details(1)
      assert.equal(outerOf(answer), '100 Success')
      assert.ok(
        answer.includes(
          '<PortDetails><id>1</id><status>Draft</status><endUser>Example Bakery Inc.</endUser><billingTN>2015600000</billingTN>' +
            '<portingFrom>Other Telephone Company</portingFrom><submittedDate xsi:nil="true"/><focDate xsi:nil="true"/>' +
            '<requestedFocDate>2026-03-16T00:00:00</requestedFocDate><dids>' +
            '<PortDID><tn>2015600000</tn><tier>3</tier><rateCenter>HACKENSACK</rateCenter><state>NJ</state><lata>224</lata>' +
            '<endpointGroup>1000</endpointGroup><cnam>false</cnam><e911>false</e911></PortDID><PortDID><tn>2015600001</tn>',
        ),
        answer,
      )
      assert.ok(answer.includes('</dids><defaultEndpointGroup>1000</defaultEndpointGroup></PortDetails>'))
    })

    test('a port that has ended is still the same', async () => {
      service.clock.advance(1)
      const { answer: second } = await createPort(service.customer, { numbers: [FOREIGN + 2] })
      await cancelPort(service.customer, { portId: second.id, reason: 'changed our mind' })
      assert.deepEqual(valuesOf(await details(2), 'status'), ['Cancelled'])
      assert.deepEqual(valuesOf(await details(1), 'status'), ['Draft'])
    })

    test('a port that there is not is answered in the same words as another account’s', async () => {
      for (const portId of [0, -1, 3, 4711, 2_147_483_647, '']) assert.ok((await details(portId)).includes(UNKNOWN))
      assert.ok((await details(2, 'other')).includes(UNKNOWN))
      assert.deepEqual(valuesOf(await details(1, 'other'), 'tn'), ['2015600100'])
    })

    test('the store is sound', () => assertSound(service.open))
  })
})
