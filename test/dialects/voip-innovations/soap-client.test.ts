import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createClientAsync } from 'soap'

import { assertSound } from '../../domain/sound.ts'
import { withExchange } from '../../support/exchange.ts'
import { openLogins, PATH, serverOf, stockNumbers } from './use-service.ts'

type Answer = Readonly<Record<string, { readonly responseCode: number }>>

const WHO = { login: 'demo', secret: 'demo' }
const didParams = (tn: string, epg?: number) => ({
  DIDParam: [{ tn, ...(epg === undefined ? {} : { epg, refId: 'PO-4711' }) }],
})

/** Every method with what a program would send to it, in an order in which each has something to do. */
const CALLS: readonly (readonly [method: string, parameters: object])[] = [
  ['getDIDCount', { npa: '201', orderby: 'tier' }],
  ['getDIDs', { nxx: '201555', tier: '2' }],
  ['reserveDID', { didParams: didParams('2015551000') }],
  ['assignDID', { didParams: didParams('2015551000', 1000) }],
  ['configDID', { didParams: didParams('2015551000', 1000) }],
  ['queryDID', { did: '2015551000' }],
  ['auditDIDs', {}],
  ['releaseDID', { didParams: didParams('2015551000') }],
  ['isPortable', { tn: '2015551000' }],
  ['getPortDetails', { portId: 1 }],
]

for (const forceSoap12Headers of [false, true])
  test(`the package soap runs every method from our WSDL, SOAP ${forceSoap12Headers ? '1.2' : '1.1'}`, () =>
    withExchange('sqlite', async (given) => {
      await openLogins(given)
      await stockNumbers(given)
      const app = await serverOf(given.exchange)
      const address = await app.listen({ host: '127.0.0.1', port: 0 })
      try {
        const client = await createClientAsync(`${address}${PATH}?wsdl`, { forceSoap12Headers })
        const { APIService } = client.describe() as Record<string, Record<string, object>>
        assert.deepEqual(
          Object.keys(APIService?.['APIServiceSoap'] ?? {}).toSorted(),
          CALLS.map(([method]) => method).toSorted(),
        )
        const codes: Record<string, number> = {}
        for (const [method, parameters] of CALLS) {
          const call: unknown = Reflect.get(client, `${method}Async`)
          assert.ok(typeof call === 'function')
          const [answer] = (await Reflect.apply(call, client, [{ ...WHO, ...parameters }])) as [Answer]
          codes[method] = answer[`${method}Result`]?.responseCode ?? 0
        }
        assert.deepEqual(codes, {
          getDIDCount: 100,
          getDIDs: 100,
          reserveDID: 100,
          assignDID: 100,
          configDID: 100,
          queryDID: 100,
          auditDIDs: 100,
          releaseDID: 100,
          isPortable: 100,
          getPortDetails: 101,
        })
      } finally {
        await app.close()
      }
      await assertSound(given.open)
    }))
