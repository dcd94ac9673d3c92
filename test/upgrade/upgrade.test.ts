import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import type { Database } from '#db/database.ts'
import { migrations } from '#db/migrations/index.ts'
import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { connections } from '#domain/connections/connection.ts'
import { customers } from '#domain/customers/customer.ts'
import { numberHistory } from '#domain/events/number-history.ts'
import { assignCampaign } from '#domain/messaging/assign-campaign.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { listOrders } from '#domain/orders/list-orders.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { getReservation } from '#domain/reservations/get-reservation.ts'
import { listReservations } from '#domain/reservations/list-reservations.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import type { Session } from '#domain/session.ts'

import { refused } from '../domain/refused.ts'
import { activeCampaign } from '../domain/sample-campaign.ts'
import { assertSound } from '../domain/sound.ts'
import { indexedFree } from '../domain/store-contents.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { indexesOf, referredTables, rowsOf, tablesOf } from './catalog.ts'
import {
  ASKED,
  EVEN,
  FIRST,
  HELD,
  HELD_BY_OTHER,
  HOLD_ENDS,
  OTHERS,
  PLAIN,
  REST_ENDS,
  RESTED,
  RESTING,
  ROUTED,
  SCOPES,
  SECRET,
} from './old-rows.ts'
import { withUpgraded } from './with-upgraded.ts'

const plus = (e164: number) => `+${e164}`
const at = (ms: number) => new Date(ms).toISOString()

/** Every row of the store as it is now. */
const contentsOf = async (database: Database) => {
  const all = new Map((await tablesOf(database)).map((table) => [table, []]))
  return rowsOf(database, all)
}

/** Rows that break a rule which the store itself keeps, each on top of rows that are right. */
const VIOLATIONS = [
  `insert into number (e164, state, account_id, order_id, changed_at) values (1, 'in_service', 'acc_none', 'ord_1', 1)`,
  `insert into number (e164, state, account_id, changed_at) values (1, 'lost', 'acc_1', 1)`,
  `insert into number (e164, state, account_id, changed_at) values (1, 'in_service', 'acc_1', 1)`,
  `insert into number (e164, state, account_id, changed_at) values (1, 'porting_in', 'acc_1', 1)`,
  `update number set state = 'reserved' where e164 = ${ROUTED}`,
  `insert into number_order (id, account_id, kind, state, fingerprint, wanted, completed, rejected, created_at, changed_at)
   values ('ord_x', 'acc_none', 'new', 'submitted', 'x', 0, 0, 0, 1, 1)`,
  `insert into number_order (id, account_id, kind, state, fingerprint, wanted, completed, rejected, created_at, changed_at,
   customer_id) values ('ord_x', 'acc_2', 'new', 'submitted', 'x', 0, 0, 0, 1, 1, 'cus_1')`,
  `insert into number_order (id, account_id, kind, state, fingerprint, wanted, completed, rejected, created_at, changed_at,
   external_id) values ('ord_x', 'acc_1', 'new', 'submitted', 'x', 0, 0, 0, 1, 1, 'PO-1')`,
  `update number_order set ended_at = null where id = 'ord_1'`,
  `insert into order_line (order_id, line, e164, state) values ('ord_none', 0, 1, 'completed')`,
  `insert into order_line (order_id, line, state) values ('ord_1', 9, 'completed')`,
  `insert into order_step (order_id, step, state, actor, at) values ('ord_none', 0, 'submitted', 'x', 1)`,
  `insert into order_note (order_id, note, text, actor, at) values ('ord_none', 0, 'x', 'x', 1)`,
  `insert into service (id, account_id, e164, order_id, started_at) values ('svc_x', 'acc_1', 1, 'ord_none', 1)`,
  `insert into service (id, account_id, e164, order_id, started_at) values ('svc_x', 'acc_1', ${ROUTED}, 'ord_1', 1)`,
  `update service set connection_id = 'trk_1' where id = 'svc_5'`,
  `update service set customer_id = 'cus_1' where id = 'svc_5'`,
  `update service set location_id = 'loc_1' where id = 'svc_5'`,
  `update service set connection_type = 'direct' where id = 'svc_2'`,
  `delete from connection where id = 'trk_1'`,
  `delete from customer where id = 'cus_1'`,
  `delete from number_order where id = 'ord_1'`,
  `delete from account where id = 'acc_2'`,
]

onEveryEngine((engine) => {
  test('every row that the old program left is there, and is as it was', () =>
    withUpgraded(engine, async ({ open, database, left }) => {
      for (const [table, rows] of left.rows) assert.ok(rows.length > 0, `${table} has no old row to look at`)
      assert.deepEqual(await rowsOf(database, left.columns), left.rows)
      await assertSound(open)
    }))

  test('the store has the indexes and foreign keys of both versions, and they hold', () =>
    withUpgraded(engine, async ({ open, database, left }) => {
      const tables = await tablesOf(database)
      assert.deepEqual(
        [...left.columns.keys()].filter((table) => !tables.includes(table)),
        [],
      )
      const indexes = await indexesOf(database)
      assert.deepEqual(
        left.indexes.filter((name) => !indexes.includes(name)),
        [],
      )
      assert.ok(indexes.includes('service_by_campaign') && indexes.includes('number_order_by_state'))
      const referred = await referredTables(database)
      for (const table of [
        'account',
        'number_order',
        'connection',
        'customer',
        'contact',
        'payment_method',
        'location',
      ])
        assert.ok(referred.includes(table), table)
      assert.deepEqual(
        [...referred, ...tables].filter((table) => table.endsWith('_new')),
        [],
      )
      if (engine === 'sqlite') {
        const broken = await sql`pragma foreign_key_check`.execute(database.read.query)
        const whole = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.read.query)
        assert.deepEqual([broken.rows, whole.rows[0]?.integrity_check], [[], 'ok'])
      }
      const before = await contentsOf(database)
      for (const violation of VIOLATIONS) {
        const broken = database.transaction((tx) => sql.raw(violation).execute(tx.query))
        await assert.rejects(broken, /constraint|violates|FOREIGN KEY|UNIQUE|CHECK/i, violation)
      }
      assert.deepEqual(await contentsOf(database), before)
      await assertSound(open)
    }))

  test('a second start changes nothing', () =>
    withUpgraded(engine, async ({ database, restart }) => {
      const before = await contentsOf(database)
      const again = await restart()
      assert.deepEqual(await contentsOf(again), before)
      const { rows } = await sql<{ version: number }>`select version from migration order by version`.execute(
        again.read.query,
      )
      assert.deepEqual(
        rows.map(({ version }) => version),
        migrations.map((_, index) => index + 1),
      )
    }))

  test('what was ordered, held and put in service before is shown as it is', () =>
    withUpgraded(engine, async ({ open, customer, other }) => {
      const order = await getOrder(customer, { orderId: 'ord_1' })
      assert.deepEqual(
        [order.kind, order.state, order.wanted, order.completed, order.rejected, order.externalId, order.requestId],
        ['new', 'completed', 2, 2, 0, 'PO-1', 'REQ-1'],
      )
      assert.deepEqual(
        order.history.map(({ state, at: when }) => [state, when]),
        [['completed', order.createdAt]],
      )
      assert.deepEqual(
        order.lines.map(({ e164, state, serviceId }) => [e164, state, serviceId]),
        [
          [plus(ROUTED), 'completed', 'svc_1'],
          [plus(PLAIN), 'completed', 'svc_2'],
        ],
      )
      const partial = await getOrder(customer, { orderId: 'ord_2' })
      assert.deepEqual(
        [partial.state, partial.wanted, partial.lines.map(({ reason }) => reason)],
        ['partially_completed', 3, [null, null, 'not_available']],
      )
      assert.equal((await listOrders(customer, {})).items.length, 2)
      const routed = await getService(customer, { e164: ROUTED })
      assert.deepEqual(
        [routed.state, routed.connectionType, routed.connectionId, routed.customerId, routed.locationId],
        ['in_service', 'direct', 'trk_1', 'cus_1', 'loc_1'],
      )
      const plain = await getService(customer, { e164: PLAIN })
      assert.deepEqual([plain.connectionType, plain.connectionId, plain.campaignId], [null, null, null])
      const listed = await listServices(customer, {})
      assert.deepEqual(
        listed.items.map(({ e164, state }) => [e164, state]),
        [
          [plus(ROUTED), 'in_service'],
          [plus(PLAIN), 'in_service'],
          [plus(RESTING), 'ageing'],
          [plus(RESTED), 'ageing'],
        ],
      )
      assert.equal((await connections.get(customer, { connectionId: 'trk_1' })).numbersRouted, 1)
      const { expiresAt, numbers } = await getReservation(customer, { reservationId: 'rsv_1' })
      assert.deepEqual([expiresAt, numbers], [at(HOLD_ENDS), HELD.map(plus)])
      assert.equal((await listReservations(customer, {})).items.length, 3)
      await refused(getService(other, { e164: ROUTED }), 'not_found')
      const free = indexedFree(open.exchange)
      assert.equal(free.length, 100 - 7 + 500 - 1)
      assert.ok(free.includes(EVEN) && !free.includes(EVEN + 1) && !free.includes(OTHERS))
    }))

  test('an old service is released, restored with its routing, and routed elsewhere', () =>
    withUpgraded(engine, async ({ open, customer }) => {
      await releaseNumbers(customer, { numbers: [ROUTED, PLAIN] })
      assert.equal((await getService(customer, { e164: ROUTED })).state, 'ageing')
      await restoreNumbers(customer, { numbers: [ROUTED, PLAIN, RESTING] })
      for (const [e164, connectionId] of [
        [ROUTED, 'trk_1'],
        [PLAIN, null],
        [RESTING, 'trk_1'],
      ] as const) {
        const service = await getService(customer, { e164 })
        assert.deepEqual([service.state, service.connectionId], ['in_service', connectionId])
      }
      await routeNumbers(customer, { numbers: [PLAIN], connectionId: 'trk_1' })
      await refused(connections.delete(customer, { connectionId: 'trk_1' }), 'in_use')
      await refused(customers.delete(customer, { customerId: 'cus_1' }), 'in_use')
      await routeNumbers(customer, { numbers: [ROUTED, PLAIN, RESTING], connectionId: null })
      await connections.delete(customer, { connectionId: 'trk_1' })
      await assertSound(open)
    }))

  test('an old reservation is ordered, and an old order is answered again and not bought again', () =>
    withUpgraded(engine, async ({ open, customer }) => {
      const again = (await placeOrder(customer, ASKED)).answer
      assert.deepEqual([again.repeated, again.order.id], [true, 'ord_1'])
      await refused(placeOrder(customer, { ...ASKED, reservationId: 'rsv_1' }), 'external_id_reused')
      await refused(placeOrder(customer, { reservationId: 'rsv_4' }), 'reservation_closed')
      const { order } = (await placeOrder(customer, { reservationId: 'rsv_1' })).answer
      assert.deepEqual(
        order.lines.map(({ e164, state }) => [e164, state]),
        HELD.map((e164) => [plus(e164), 'completed']),
      )
      await assertSound(open)
    }))

  test('old reservations end by their time, and so do old rests', () =>
    withUpgraded(engine, async ({ open, clock, customer, operator }) => {
      assert.equal(await endAgeing(operator), 1)
      await refused(getService(customer, { e164: RESTED }), 'not_found')
      clock.advance(HOLD_ENDS - clock.now())
      assert.equal(await expireReservations(operator), 2)
      const free = () => indexedFree(open.exchange)
      for (const e164 of [...HELD, HELD_BY_OTHER, RESTED]) assert.ok(free().includes(e164), plus(e164))
      clock.advance(REST_ENDS - 1 - clock.now())
      assert.equal(await endAgeing(operator), 0)
      clock.advance(1)
      assert.equal(await endAgeing(operator), 1)
      assert.ok(free().includes(RESTING))
      await assertSound(open)
    }))

  test('what happened to a number before histories were kept is in its history', () =>
    withUpgraded(engine, async ({ open, customer, other }) => {
      const typesOf = async (session: Session, e164: number) =>
        (await numberHistory(session, { e164 })).items.map(({ type }) => type)
      assert.deepEqual(await typesOf(customer, ROUTED), ['service.released', 'order.placed'])
      assert.deepEqual(await typesOf(customer, PLAIN), ['order.placed'])
      assert.deepEqual(await typesOf(customer, RESTING), ['service.released'])
      assert.deepEqual(await typesOf(other, PLAIN), [])
      await assertSound(open)
    }))

  test('an old number takes part in what is new', () =>
    withUpgraded(engine, async ({ open, customer, operator }) => {
      const campaignId = await activeCampaign(customer, operator)
      const { order } = (await assignCampaign(customer, { campaignId, numbers: [ROUTED, FIRST + 9] })).answer
      assert.deepEqual(
        order.lines.map(({ reason }) => reason),
        [null, 'number_not_in_service'],
      )
      assert.equal((await getService(customer, { e164: ROUTED })).campaignId, campaignId)
      await assertSound(open)
    }))

  test('an old key does what it could do, and what was answered under an old key is answered again', () =>
    withUpgraded(engine, async ({ open, customer }) => {
      assert.deepEqual((await findActorOfBearer(open.exchange, SECRET))?.scopes, new Set(SCOPES))
      const { answer, replayed } = await releaseNumbers(customer, { numbers: [RESTING] }, { idempotencyKey: 'once' })
      assert.deepEqual([replayed, answer.availableAt], [true, at(REST_ENDS)])
    }))
})
