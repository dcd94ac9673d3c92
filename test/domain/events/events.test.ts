import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'

import { appendEvents, EVENT_TYPES } from '#domain/events/append-event.ts'
import { EVENT_SCHEMAS } from '#domain/events/event-schemas.ts'
import { followEvents, MAX_STREAMS, MAX_STREAMS_EACH } from '#domain/events/follow-events.ts'
import { getEvent } from '#domain/events/get-event.ts'
import { type EventPage, listEvents } from '#domain/events/list-events.ts'
import { listEventTypes } from '#domain/events/list-event-types.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { openSession, type Session } from '#domain/session.ts'

import { onEveryEngine, stock, withExchange } from '../../support/exchange.ts'
import { refused } from '../refused.ts'
import { assertSound } from '../sound.ts'

const FIRST = 12_015_550_000
const TRIES = 200

type Filter = Parameters<typeof listEvents>[1]

/** Reads page by page until there are as many events as this: on PostgreSQL an older transaction may be open elsewhere. */
async function readAll(session: Session, filter: Filter, count: number) {
  const items: EventPage['items'][number][] = []
  let after: string | undefined
  for (let tries = 0; tries < TRIES && items.length < count; tries++) {
    const page = await listEvents(session, { ...filter, limit: 2, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.cursor
    if (!page.more) await sleep(10)
  }
  return { items, after: after ?? '' }
}

onEveryEngine((engine) => {
  test('an account reads its own events page by page, and later goes on where it stood', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      for (const line of [0, 1, 2]) {
        await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 5 })
        await reserveNumbers(other, { numbers: [FIRST + 5 + line], holdMinutes: 5 })
      }
      const { items, after } = await readAll(customer, {}, 4)
      assert.deepEqual(
        items.map(({ type, numbers }) => [type, ...numbers]),
        [
          ['account.created'],
          ['reservation.created', '+12015550000'],
          ['reservation.created', '+12015550001'],
          ['reservation.created', '+12015550002'],
        ],
      )
      assert.ok(items.every(({ accountId }) => accountId === customer.actor.accountId))
      await placeOrder(customer, { numbers: [FIRST + 3] })
      const later: string[] = []
      for (let tries = 0, cursor = after; tries < TRIES && later.length < 2; tries++, await sleep(5)) {
        const page = await listEvents(customer, { after: cursor })
        later.push(...page.items.map(({ type }) => type))
        cursor = page.cursor
      }
      assert.deepEqual(later, ['order.placed', 'order.moved'])
      const one = items[1]
      assert.deepEqual(await getEvent(customer, { eventId: one?.id ?? '' }), one)
      await refused(getEvent(other, { eventId: one?.id ?? '' }), 'not_found', '/eventId')
      await refused(getEvent(customer, { eventId: 'evt_1' }), 'not_found', '/eventId')
      await assertSound(open)
    }))

  test('neither ids nor cursors tell how much others do', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 5 })
      await reserveNumbers(other, { numbers: [FIRST + 1], holdMinutes: 5 })
      await reserveNumbers(customer, { numbers: [FIRST + 2], holdMinutes: 5 })
      const { items, after } = await readAll(customer, { types: ['reservation.created'] }, 2)
      for (const { id } of items) assert.match(id, /^evt_[0-9a-f]{32}$/)
      assert.doesNotMatch(Buffer.from(after, 'base64url').toString('latin1'), /\d+,\d+/)
      const tampered = `${after.startsWith('A') ? 'B' : 'A'}${after.slice(1)}`
      for (const cursor of ['abc', tampered])
        await refused(listEvents(customer, { after: cursor }), 'invalid_cursor', '/after')
    }))

  test('an operator reads the events of all accounts, or of one; a customer cannot name another', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await reserveNumbers(customer, { numbers: [FIRST], holdMinutes: 5 })
      await reserveNumbers(other, { numbers: [FIRST + 1], holdMinutes: 5 })
      const types = ['reservation.created', 'inventory.imported'] as const
      const all = await readAll(operator, { types: [...types] }, 3)
      assert.deepEqual(
        all.items.map(({ type, accountId, actor }) => [type, accountId, actor]),
        [
          ['inventory.imported', null, 'test:operator'],
          ['reservation.created', customer.actor.accountId, 'test:customer'],
          ['reservation.created', other.actor.accountId, 'test:customer'],
        ],
      )
      const { accountId } = other.actor
      assert.equal((await readAll(operator, { types: [...types], accountId }, 1)).items[0]?.accountId, accountId)
      assert.deepEqual((await listEvents(customer, { accountId })).items, [])
      const [own] = (await readAll(customer, { types: ['reservation.created'] }, 1)).items
      assert.deepEqual([own?.actor, own?.requestId], ['exchange', null], 'who is no key of its own is not told')
    }))

  test('a stream tells what happens from a cursor on, each event with the cursor behind it', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const types = ['reservation.created'] as const
      const stream = await followEvents(customer, { types: [...types], start: 'end' })
      for (const line of [0, 1, 2]) await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 5 })
      const told: { numbers: readonly string[]; cursor: string }[] = []
      for await (const followed of stream.events) {
        if (followed !== null) told.push({ numbers: followed.event.numbers, cursor: followed.cursor })
        if (told.length === 3) break
      }
      stream.close()
      assert.deepEqual(
        told.flatMap(({ numbers }) => numbers),
        ['+12015550000', '+12015550001', '+12015550002'],
      )
      const again = await followEvents(customer, { types: [...types], after: told[0]?.cursor ?? '' })
      for await (const followed of again.events) {
        assert.deepEqual(followed?.event.numbers, ['+12015550001'])
        break
      }
      again.close()
    }))

  test('an account has twenty streams at a process and a process a thousand, and a place is free when one is closed', () =>
    withExchange(engine, async ({ exchange, customer, other }) => {
      const open = (session: Session) => followEvents(session, { start: 'end' })
      const own = await Promise.all(Array.from({ length: MAX_STREAMS_EACH }, () => open(customer)))
      await refused(open(customer), 'limit_reached')
      const theirs = await open(other)
      own[0]?.close()
      own[0]?.close()
      own[0] = await open(customer)
      await refused(open(customer), 'limit_reached')
      const sessionOf = (index: number) =>
        openSession(exchange, { ...customer.actor, accountId: `acc_${Math.floor(index / MAX_STREAMS_EACH)}` }, 'req_1')
      const count = MAX_STREAMS - MAX_STREAMS_EACH - 1
      const all = await Promise.all(Array.from({ length: count }, (_, index) => open(sessionOf(index))))
      await refused(open(other), 'overloaded')
      theirs.close()
      const last = await open(other)
      for (const stream of [...own, ...all, last]) stream.close()
      ;(await open(customer)).close()
    }))

  test('an event that is not as its schema says is found when a test writes it', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      const wrong = { type: 'key.revoked', subject: 'key_1', data: { id: 'key_1', secret: 'x' } } as const
      await assert.rejects(
        exchange.database.transaction((tx) => appendEvents(tx, customer, [wrong])),
        /key\.revoked is not as its schema says: secret is not a field/,
      )
    }))
})

test('every type of events has a schema with a version, and all of them are told', () => {
  assert.deepEqual(Object.keys(EVENT_SCHEMAS).toSorted(), EVENT_TYPES.toSorted())
  assert.equal(typeof listEventTypes, 'function')
  for (const [type, { version, description, data }] of Object.entries(EVENT_SCHEMAS)) {
    assert.ok(version >= 1 && description.length > 0, type)
    assert.equal('additionalProperties' in data && data.additionalProperties, false, type)
  }
})
