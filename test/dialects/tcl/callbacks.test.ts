import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import type { Exchange } from '#domain/exchange.ts'
import { addNote } from '#domain/orders/add-note.ts'
import { openSession } from '#domain/session.ts'
import { makeDeliveries } from '#domain/webhooks/make-deliveries.ts'
import { Webhook } from 'standardwebhooks'

import { claimDeliveries } from '#domain/webhooks/claim-deliveries.ts'

import { orderMessage } from '../../../src/app.ts'
import { sendDelivery } from '../../../src/jobs/webhooks/send-deliveries.ts'
import { DAY_MS } from '#lib/clock.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import { assertDocumented } from './documented.ts'
import { BASE, type Body, send, serverOf, useTcl } from './use-tcl.ts'

type Heard = { readonly headers: Record<string, string>; readonly body: string }

/** Somebody on this machine who is told of orders; the first message is answered with 503. */
async function listen() {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString()))
    request.on('end', () => {
      heard.push({
        headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body,
      })
      response.writeHead(heard.length === 1 ? 503 : 204).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { heard, url: `http://127.0.0.1:${port}/tcl`, close: () => server.close() }
}

onEveryEngine((engine) => {
  const tcl = useTcl(engine)

  test('each status of an order is told to its callbackUrl as the order itself, signed, and again after a failure', async () => {
    const consumer = await listen()
    const exchange = Object.create(tcl.exchange, {
      targets: { value: 'private' },
      orderMessage: { value: orderMessage },
    }) as Exchange
    const app = await serverOf(exchange)
    try {
      const operator = openSession(exchange, tcl.operator.actor, 'req_test')
      const program = await tcl.newProgram()
      await createRequirement(operator, {
        country: 'GB',
        kind: 'local',
        action: 'new',
        documentType: 'bill',
        description: 'A bill.',
      })
      const order = { ...program.whole, countryCode: 'GB', numbers: ['+442079460001'], callbackUrl: consumer.url }
      const call = (method: 'GET' | 'POST', path: string, body?: unknown) =>
        send(app, program.token, method, `${BASE}${path}`, body)
      const { status, body: placed } = await call('POST', '/orders', order)
      assert.deepEqual([status, placed['status']], [202, 'DocumentsRequired'])
      const orderId = String(placed['orderId'])
      await addNote(program.session, { orderId, text: 'of no concern to who is called' })
      await call('POST', `/orders/${orderId}/cancel`, {})

      // On PostgreSQL the log is read below the oldest open transaction, which may be another test's.
      for (let round = 0; round < 300 && consumer.heard.length < 4; round++) {
        if (round >= 10) await sleep(10)
        await makeDeliveries(operator)
        for (const delivery of await claimDeliveries(operator, 10)) await sendDelivery(exchange, operator, delivery)
        tcl.clock.advance(DAY_MS / 24)
      }
      const told = consumer.heard.map(({ body }) => JSON.parse(body) as Body)
      assert.deepEqual(
        told.map(({ status: state }) => state),
        ['Submitted', 'Submitted', 'DocumentsRequired', 'Cancelled'],
      )
      const { body: shown } = await call('GET', `/orders/${orderId}`)
      assert.deepEqual(told[3], shown)
      for (const one of told) {
        assertDocumented(app, 'GET', `${BASE}/orders/${orderId}`, { status: 200, body: one })
        assert.equal(one['orderId'], orderId)
        const history = one['history'] as readonly Body[]
        assert.equal(history.at(-1)?.['status'], one['status'])
      }
      assert.equal(told[2]?.['endedAt'], null)
      const signer = new Webhook(String(placed['callbackSecret']))
      for (const { headers, body } of consumer.heard) {
        const at = Number(headers['webhook-timestamp'])
        assert.equal(
          signer.sign(String(headers['webhook-id']), new Date(at * 1_000), body),
          headers['webhook-signature'],
        )
      }
      const { body: log } = await call('GET', `/orders/${orderId}/callbacks`)
      const items = log['items'] as readonly Body[]
      assert.deepEqual(
        items.map(({ orderStatus, status: state, tries }) => [
          orderStatus,
          state,
          (tries as readonly Body[]).map(({ httpStatus }) => httpStatus),
        ]),
        [
          ['Cancelled', 'Delivered', [204]],
          ['DocumentsRequired', 'Delivered', [204]],
          ['Submitted', 'Delivered', [503, 204]],
        ],
      )
      assert.deepEqual(
        items.map(({ callbackId }) => callbackId),
        consumer.heard
          .slice(1)
          .map(({ headers }) => headers['webhook-id'])
          .toReversed(),
      )
    } finally {
      consumer.close()
      await app.close()
    }
  })
})
