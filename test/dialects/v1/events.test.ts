import assert from 'node:assert/strict'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'

import { createKey } from '#domain/accounts/create-key.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { placeOrder } from '#domain/orders/place-order.ts'

import { onEveryEngine, stock, withExchange } from '../../support/exchange.ts'
import { useApi, serverOf } from './use-api.ts'

type Webhook = { webhook: { id: string; state: string }; secret: string }
type Told = { id: string; event: string; data: { numbers: string[] } }

const FIRST = 12_015_550_000

/** Listens until `enough` messages were told, or the server ends the stream. */
function listen(
  url: string,
  headers: Record<string, string>,
  enough: number,
): Promise<{ told: Told[]; ended: boolean }> {
  return new Promise((resolve, reject) => {
    let text = ''
    const read = () =>
      text
        .split('\n\n')
        .slice(0, -1)
        .filter((block) => block.startsWith('id: '))
        .map((block) => {
          const [id = '', event = '', data = ''] = block.split('\n').map((line) => line.slice(line.indexOf(': ') + 2))
          return { id, event, data: JSON.parse(data) as Told['data'] }
        })
    const request = get(url, { headers }, (response) => {
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        if (read().length < enough) return
        request.destroy()
        resolve({ told: read(), ended: false })
      })
      response.on('end', () => resolve({ told: read(), ended: true }))
      response.on('error', reject)
    })
    request.setTimeout(20_000, () => request.destroy(new Error('the stream is silent')))
    request.on('error', reject)
  })
}

onEveryEngine((engine) => {
  test('over a connection events are told as they happen, go on after Last-Event-ID, and end with the key and the server', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const app = await serverOf(exchange)
      await app.listen({ host: '127.0.0.1', port: 0 })
      const { accountId } = customer.actor
      const { answer: key } = await createKey(operator, { accountId, name: 'listener' })
      const headers = { authorization: `Bearer ${key.secret}` }
      const url = `${app.listeningOrigin}/v1/events/stream?types=order.moved`
      const listening = listen(url, headers, 2)
      await sleep(200)
      for (const line of [0, 1]) await placeOrder(customer, { numbers: [FIRST + line] })
      const { told } = await listening
      assert.deepEqual(
        told.map(({ event, data }) => [event, data.numbers]),
        [
          ['order.moved', ['+12015550000']],
          ['order.moved', ['+12015550001']],
        ],
      )
      const after = await listen(url, { ...headers, 'last-event-id': told[0]?.id ?? '' }, 1)
      assert.deepEqual(after.told[0]?.data.numbers, ['+12015550001'])
      const open = [listen(url, headers, 1), listen(url, headers, 1)]
      await sleep(100)
      await revokeKey(operator, { keyId: key.key.id })
      for (const { ended } of await Promise.all(open)) assert.equal(ended, true)
      const { answer: second } = await createKey(operator, { accountId, name: 'second' })
      const last = listen(url, { authorization: `Bearer ${second.secret}` }, 1)
      await sleep(100)
      await app.close()
      assert.equal((await last).ended, true)
    }))
})

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('a webhook is made, seen, paused and deleted by its account alone, and its secret is shown once', async () => {
    const [customer, other] = [await api.newClient(), await api.newClient()]
    const body = { url: 'https://hooks.example.com/a', types: ['order.moved'] }
    const made = await customer.post<Webhook>('/v1/webhooks', body)
    assert.deepEqual([made.status, made.headers['cache-control']], [201, 'no-store'])
    assert.match(made.body.secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
    const path = `/v1/webhooks/${made.body.webhook.id}`
    assert.deepEqual((await customer.get(path)).body, made.body.webhook)
    assert.equal(JSON.stringify((await customer.get('/v1/webhooks')).body).includes('whsec_'), false)
    assert.equal(JSON.stringify((await customer.get('/v1/events')).body).includes('whsec_'), false)
    for (const [method, url] of [
      ['GET', path],
      ['DELETE', path],
      ['POST', `${path}/rotate`],
      ['POST', `${path}/pause`],
      ['GET', `${path}/deliveries`],
    ] as const)
      assert.equal((await other.refused(404, method, url)).code, 'not_found', `${method} ${url}`)
    assert.equal((await customer.refused(409, 'POST', `${path}/resume`)).code, 'wrong_state')
    assert.equal((await customer.post<Webhook['webhook']>(`${path}/pause`)).body.state, 'paused')
    await customer.delete(path)
    await customer.refused(404, 'GET', path)
  })

  test('what is no webhook is refused at its field', async () => {
    const customer = await api.newClient()
    for (const [body, pointer] of [
      [{ url: 'http://169.254.169.254/latest' }, '/url'],
      [{ url: 'http://[::1]/' }, '/url'],
      [{ url: 'gopher://a' }, '/url'],
      [{ url: 'https://hooks.example.com', types: ['no.such'] }, '/types/0'],
      [{}, '/url'],
    ] as const) {
      const problem = await customer.refused(400, 'POST', '/v1/webhooks', body)
      assert.deepEqual([problem.code, problem.pointer], ['invalid_input', pointer])
    }
    const bad = await customer.refused(400, 'GET', '/v1/events?after=abc')
    assert.deepEqual([bad.code, bad.pointer], ['invalid_cursor', '/after'])
    assert.equal((await customer.refused(400, 'GET', '/v1/events?types=x')).code, 'invalid_input')
    assert.equal((await customer.refused(400, 'GET', '/v1/numbers/+12015550000/holders?on=today')).pointer, '/on')
  })

  test('an account has a hundred webhooks at the most', async () => {
    const customer = await api.newClient()
    for (let made = 0; made < 100; made++)
      await customer.post('/v1/webhooks', { url: `https://hooks.example.com/${made}` })
    const problem = await customer.refused(409, 'POST', '/v1/webhooks', { url: 'https://hooks.example.com/x' })
    assert.deepEqual([problem.code, problem.limit], ['limit_reached', 100])
  })
})
