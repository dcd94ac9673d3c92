import assert from 'node:assert/strict'
import { test } from 'node:test'

import { issueKey } from '#domain/accounts/create-key.ts'

import { loginOf, voipInnovations } from '../../bench/dialects/voip-innovations.ts'
import type { Request } from '../../bench/http/request.ts'
import { serverOf, stockNumbers, valuesOf } from '../dialects/voip-innovations/use-service.ts'
import { withExchange } from '../support/exchange.ts'

const KEY = 'sk_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'

test('what the bench asks in the words of VoIP Innovations is done', () =>
  withExchange('sqlite', async (given) => {
    const { accountId } = given.customer.actor
    await issueKey(given.operator, { accountId, name: 'login', sort: 'login', ...loginOf(KEY) })
    await stockNumbers(given)
    const app = await serverOf(given.exchange)
    const ask = async ({ method, path, headers, body = '' }: Request) =>
      (await app.inject({ method, url: path, headers, payload: body })).payload
    const places = {
      npas: ['201'],
      npaNxxs: ['201555'],
      states: ['NJ'],
      rateCenters: [{ state: 'NJ', rateCenter: 'HACKENSACK' }],
      numbers: ['2015550000'],
    }
    for (const { kind, requests } of voipInnovations.searches(KEY, places, 1, () => 0))
      for (const request of requests)
        assert.deepEqual([kind, valuesOf(await ask(request), 'responseCode')], [kind, ['100']])
    const held = await ask(voipInnovations.reserve(KEY, { npa: '201', number: '2015550000' }))
    assert.deepEqual(valuesOf(held, 'statusCode'), ['100'])
    const released = await ask(voipInnovations.release(KEY, held))
    assert.deepEqual(valuesOf(released, 'status'), ['Released'])
    await app.close()
  }))
