import assert from 'node:assert/strict'
import { test } from 'node:test'

import { setRate } from '#domain/ledger/set-rate.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { requestPortOut } from '#domain/porting/request-port-out.ts'
import { setPortOutPin } from '#domain/porting/set-port-out-pin.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { confirmed, FOREIGN, openFootprint } from '../domain/port-cases.ts'
import { activeCampaign } from '../domain/sample-campaign.ts'
import { assertSound } from '../domain/sound.ts'
import { eventsOf } from '../domain/store-contents.ts'
import { onEveryEngine, stock, TEST_START_MS, type TestExchange, withExchange } from '../support/exchange.ts'
import { factsOf, startProcesses } from './processes.ts'
import type { SweepsFact, SweepsTask } from './sweeps-worker.ts'

const FIRST = 12_015_550_000
/** A block of which every number rests, and for which others wait. */
const RESTING = 12_015_551_000
const RESTED_MS = 45 * DAY_MS
/** In which of its transactions each process is killed, one after the other. */
const DEATHS = [1, 2, 3, 5]

const range = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index)
const at = (ms: number) => new Date(TEST_START_MS + ms).toISOString()

/** Something of every sort that falls due within 45 days. Gives the back-orders, the oldest first. */
async function given(exchange: TestExchange): Promise<string[]> {
  const { clock, customer, other, operator } = exchange
  await setRate(operator, { setupMinor: 10, monthlyMinor: 3, currency: 'USD' })
  await stock(operator, [
    { first: FIRST, last: FIRST + 99 },
    { first: RESTING, last: RESTING + 9 },
  ])
  await openFootprint(operator)
  for (const index of range(0, 3)) await reserveNumbers(customer, { numbers: [FIRST + index] })
  for (const index of range(10, 3)) await placeOrder(customer, { numbers: [FIRST + index], requestedDate: at(DAY_MS) })
  await placeOrder(customer, { numbers: range(RESTING, 10) })
  await releaseNumbers(customer, { numbers: range(RESTING, 10) })
  await activeCampaign(customer, operator, { endsAt: at(10 * DAY_MS) })
  await confirmed(exchange, customer, [FOREIGN])
  await placeOrder(other, { numbers: [FIRST + 20, FIRST + 21] })
  await setPortOutPin(other, { pin: 'nobody-knows-1' })
  for (const e164 of [FIRST + 20, FIRST + 21])
    await requestPortOut(operator, {
      e164,
      accountNumber: other.actor.accountId,
      pin: 'nobody-knows-1',
      gainingCarrier: 'Gaining Telephone',
    })
  const waiting: string[] = []
  for (const quantity of [4, 4, 4]) {
    clock.advance(1)
    const wanted = { criteria: { pattern: '^201555100' }, quantity, backorder: true }
    waiting.push((await placeOrder(customer, wanted)).answer.order.id ?? '')
  }
  return waiting
}

onEveryEngine((engine) => {
  test('processes that are killed in the midst of what is due, and two that go on, lose nothing and do nothing twice', () =>
    withExchange(engine, async (exchange) => {
      const { open, clock, customer, other, database } = exchange
      const waiting = await given(exchange)
      clock.advance(RESTED_MS)
      const settings = { database, nowMs: clock.now() }
      for (const dies of DEATHS) {
        const tasks: SweepsTask[] = [{ does: 'sweep', dies }]
        const [worker] = await startProcesses('sweeps-worker.ts', settings, tasks)
        await worker?.rest()
        await assert.rejects(async () => worker?.ended(), /SIGKILL/)
      }
      const rest: SweepsTask[] = [{ does: 'sweep' }, { does: 'sweep' }]
      await factsOf<SweepsFact>(await startProcesses('sweeps-worker.ts', settings, rest))

      const told = await eventsOf(open.exchange)
      const subjects = (type: string, to?: string) =>
        told
          .filter((event) => event.type === type)
          .filter(({ data }) => to === undefined || (data as { to?: string }).to === to)
          .map(({ subject }) => subject)
      for (const [type, count, to] of [
        ['reservation.expired', 3],
        // Three orders that waited for their day, and three back-orders.
        ['service.started', 6],
        ['campaign.moved', 1, 'expired'],
        ['port.due', 1],
        ['port_out.escalated', 2],
        // Three that waited for their day, two that were done at once, and the two oldest back-orders.
        ['order.moved', 3 + 2 + 2, 'completed'],
      ] as const) {
        const those = subjects(type, to)
        assert.equal(those.length, count, type)
        assert.equal(new Set(those).size, count, `${type} was told twice`)
      }
      const aged = told.filter(({ type }) => type === 'numbers.aged').flatMap(({ freed }) => freed)
      assert.deepEqual(
        aged.toSorted((a, b) => a - b),
        range(RESTING, 10),
      )
      const got = await Promise.all(waiting.map((orderId) => getOrder(customer, { orderId })))
      assert.deepEqual(
        got.map(({ state, completed }) => [state, completed]),
        [
          ['completed', 4],
          ['completed', 4],
          ['backordered', 2],
        ],
      )
      for (const session of [customer, other]) {
        const { items } = await listServices(session, { limit: 100, state: 'in_service' })
        const charged = await open.exchange.database.read.query
          .selectFrom('ledger_transaction')
          .select(['subject', 'kind'])
          .where('account_id', '=', session.actor.accountId)
          .where('kind', '=', 'setup')
          .execute()
        const bought = session === customer ? 10 + items.length : items.length
        assert.equal(charged.length, bought, 'each number that was bought was charged its setup once')
      }
      await assertSound(open)
    }))

  test('of a restore and a re-sale, by processes whose clocks differ by the moment at which a rest ends, one has each number', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator, database }) => {
      const numbers = range(FIRST, 40)
      await stock(operator, [{ first: FIRST, last: FIRST + 39 }])
      await placeOrder(customer, { numbers })
      await releaseNumbers(customer, { numbers })
      const end = clock.now() + RESTED_MS
      const restore = { does: 'restore', accountId: customer.actor.accountId, nowMs: end - 1 } as const
      const order = { does: 'order', accountId: other.actor.accountId, nowMs: end } as const
      const tasks: SweepsTask[] = [
        { ...restore, numbers },
        { ...order, numbers: numbers.toReversed() },
      ]
      const workers = await startProcesses('sweeps-worker.ts', { database, nowMs: end }, tasks)
      const facts = await factsOf<SweepsFact>(workers)
      const had = facts.map((list) => list.flatMap((fact) => ('had' in fact ? [fact.had] : [])))
      assert.deepEqual(
        had.flat().toSorted((a, b) => a - b),
        numbers,
        'each number was had by exactly one',
      )
      clock.advance(RESTED_MS)
      for (const [index, session] of [customer, other].entries()) {
        const { items } = await listServices(session, { limit: 100, state: 'in_service' })
        assert.equal(items.length, had[index]?.length)
      }
      await assertSound(open)
    }))
})
