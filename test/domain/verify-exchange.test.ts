import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { customers } from '#domain/customers/customer.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { type Invariant, INVARIANTS } from '#domain/verification/problem.ts'
import { verifyExchange, verifyLive } from '#domain/verification/verify-exchange.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { damage, keepRows } from './damage.ts'
import { fillLedger, LEDGER_DAMAGES } from './ledger-damages.ts'
import { refused } from './refused.ts'

const FIRST = 12_015_550_000
const PREFIX = FIRST / 1_000

/** Some of everything: held, in service, ageing, free, past its time, withdrawn, in parts. */
async function fill(given: TestExchange) {
  const { clock, customer, other, operator } = given
  await stock(operator, [
    { first: FIRST, last: FIRST + 1_999 },
    { first: FIRST + 2_000, last: FIRST + 2_049, tier: 2 },
    { first: FIRST + 2_500, last: FIRST + 2_699, tier: 3 },
  ])
  await reserveNumbers(other, { numbers: [FIRST + 100, FIRST + 101], holdMinutes: 1 })
  clock.advance(MINUTE_MS)
  await placeOrder(other, { numbers: [FIRST + 101] })
  const reservation = (await reserveNumbers(customer, { numbers: [1, 2, 3].map((line) => FIRST + line) })).answer
    .reservation.id
  await releaseReservation(customer, { reservationId: reservation, numbers: [FIRST + 3] })
  const { order } = (await placeOrder(customer, { numbers: [10, 11, 12, 2_600].map((line) => FIRST + line) })).answer
  await releaseNumbers(customer, { numbers: [FIRST + 12] })
  await placeOrder(customer, { numbers: [FIRST + 13, FIRST + 11], mode: 'any' })
  await placeOrder(customer, { criteria: { tier: 2 }, quantity: 60, mode: 'any' })
  await withdrawBlocks(operator, { first: FIRST + 1_000, last: FIRST + 1_999 })
  const customerOfOther = (await customers.create(other, { kind: 'person' })).answer.id
  return { ...(await fillLedger(given)), reservation, order: order.id ?? '', customerOfOther }
}

type Filled = Awaited<ReturnType<typeof fill>> & { readonly customer: string; readonly other: string }
type Damage = {
  readonly name: string
  readonly breaks: Invariant
  readonly subject: (filled: Filled) => string
  readonly sql: (filled: Filled) => readonly string[]
}

const e164 = (line: number) => `+${FIRST + line}`

const DAMAGES: readonly Damage[] = [
  {
    name: 'a block that says another size than it has',
    breaks: 'block_adds_up',
    subject: () => `block ${PREFIX}/0`,
    sql: () => [`update block set size = 999 where prefix = ${PREFIX}`],
  },
  {
    name: 'two parts that share a number',
    breaks: 'blocks_apart',
    subject: () => `block ${PREFIX + 2}/1`,
    sql: () => [`update block set first_line = 49, size = 651 where prefix = ${PREFIX + 2} and part = 1`],
  },
  {
    name: 'a block without its terms',
    breaks: 'block_has_profile',
    subject: () => `block ${PREFIX}/0`,
    sql: () => [`update block set profile_id = 4711 where prefix = ${PREFIX}`],
  },
  {
    name: 'a number that somebody has and no block',
    breaks: 'number_in_block',
    subject: () => e164(2_600),
    sql: () => [`delete from block where prefix = ${PREFIX + 2} and part = 1`],
  },
  {
    name: 'a held number whose reservation is not there',
    breaks: 'number_has_one_holder',
    subject: () => e164(1),
    sql: ({ reservation }) => [`delete from reservation where id = '${reservation}'`],
  },
  {
    name: 'a held number whose reservation has ended',
    breaks: 'number_has_one_holder',
    subject: () => e164(2),
    sql: ({ reservation }) => [`update reservation set state = 'released' where id = '${reservation}'`],
  },
  {
    name: 'a number that is held for another account than its reservation',
    breaks: 'number_has_one_holder',
    subject: () => e164(1),
    sql: ({ other }) => [`update number set account_id = '${other}' where e164 = ${FIRST + 1}`],
  },
  {
    name: 'a number that is held longer than its reservation lasts',
    breaks: 'number_has_one_holder',
    subject: () => e164(1),
    sql: () => [`update number set expires_at = expires_at + 1 where e164 = ${FIRST + 1}`],
  },
  {
    name: 'a number in service without a service',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: () => [`delete from service where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a number in service whose service has ended',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: () => [`update service set ended_at = 1 where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a number whose service is another account’s',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: ({ other }) => [`update service set account_id = '${other}' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a number whose service is of another order',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: () => [`update service set order_id = 'ord_x' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a service in force of a number that is free',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: () => [`delete from number where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a service in force of a number that rests',
    breaks: 'number_has_one_holder',
    subject: () => e164(12),
    sql: () => [`update service set ended_at = null where e164 = ${FIRST + 12}`],
  },
  {
    name: 'an ordered number that no order waits for',
    breaks: 'number_has_one_holder',
    subject: () => e164(10),
    sql: () => [`update number set state = 'ordered' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a number kept from sale by a customer',
    breaks: 'number_has_one_holder',
    subject: () => e164(51),
    sql: ({ other }) => [
      `insert into number (e164, state, account_id, changed_at) values (${FIRST + 51}, 'held', '${other}', 1)`,
    ],
  },
  {
    name: 'a held number that is not in the list of its reservation',
    breaks: 'reservation_is_whole',
    subject: ({ reservation }) => reservation,
    sql: ({ reservation }) => [`update reservation set numbers = '[${FIRST + 1}]' where id = '${reservation}'`],
  },
  {
    name: 'an account that is said to hold what a reservation of it held that has ended',
    breaks: 'holds_add_up',
    subject: ({ customer }) => customer,
    sql: ({ reservation }) => [`update reservation set state = 'released' where id = '${reservation}'`],
  },
  {
    name: 'an order that says that it brought more than it did',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`update number_order set completed = completed + 1 where id = '${order}'`],
  },
  {
    name: 'an order that lacks a line',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`delete from order_line where order_id = '${order}' and line = 0`],
  },
  {
    name: 'a number in a messaging campaign that is not there',
    breaks: 'messaging_is_whole',
    subject: () => e164(10),
    sql: () => [`update service set campaign_id = 'CNOSUCH' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'an order that has ended and waits for a number',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`insert into order_line (order_id, line, state) values ('${order}', 99, 'backordered')`],
  },
  {
    name: 'an order that waits with a number which it has not ordered',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [
      `update number_order set state = 'in_progress', ended_at = null where id = '${order}'`,
      `update order_line set state = 'ordered' where order_id = '${order}' and line = 0`,
    ],
  },
  {
    name: 'an order whose history ends elsewhere',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`delete from order_step where order_id = '${order}' and step > 0`],
  },
  {
    name: 'an order that wants other than it has brought and not brought',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`update number_order set wanted = wanted + 1 where id = '${order}'`],
  },
  {
    name: 'an order that has ended and holds money',
    breaks: 'order_is_whole',
    subject: ({ order }) => order,
    sql: ({ order }) => [`update number_order set hold_id = 'hld_x' where id = '${order}'`],
  },
  {
    name: 'a service that is routed to a connection which is not there',
    breaks: 'service_names_own',
    subject: () => e164(10),
    sql: () => [`update service set connection_id = 'trk_x' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a service for a customer of another account',
    breaks: 'service_names_own',
    subject: () => e164(12),
    sql: ({ customerOfOther }) => [`update service set customer_id = '${customerOfOther}' where e164 = ${FIRST + 12}`],
  },
  {
    name: 'an index that offers a number which the store has given away',
    breaks: 'index_equals_store',
    subject: () => `block ${PREFIX}`,
    sql: ({ other }) => [
      `insert into number (e164, state, account_id, available_at, changed_at)
       values (${FIRST + 50}, 'ageing', '${other}', 1, 1)`,
    ],
  },
  {
    name: 'an index that does not know of a withdrawal',
    breaks: 'index_equals_store',
    subject: () => `block ${PREFIX + 2}`,
    sql: () => [`update block set on_sale = 0 where prefix = ${PREFIX + 2}`],
  },
  {
    name: 'a number that somebody has and of which the log tells nothing',
    breaks: 'log_equals_store',
    subject: () => `+${FIRST + 51}`,
    sql: ({ other }) => [
      `insert into number (e164, state, account_id, changed_at) values (${FIRST + 51}, 'held', '${other}', 1)`,
    ],
  },
  {
    name: 'a number that comes by a port which is not there',
    breaks: 'port_is_whole',
    subject: () => e164(10),
    sql: () => [
      `update number set state = 'porting_in', order_id = null, port_id = 'prt_x' where e164 = ${FIRST + 10}`,
    ],
  },
  {
    name: 'a number that leaves by a port out which is not there',
    breaks: 'port_is_whole',
    subject: () => e164(10),
    sql: () => [`update number set state = 'porting_out', port_id = 'pto_x' where e164 = ${FIRST + 10}`],
  },
  {
    name: 'a document whose file is to be removed',
    breaks: 'document_is_whole',
    subject: () => 'doc_loose',
    sql: () => [
      `insert into document (id, account_id, state, document_type, media_type, bytes, sha256, created_at, changed_at)
        select 'doc_loose', max(id), 'submitted', 'bill', 'image/png', 1, '${'a'.repeat(64)}', 0, 0 from account`,
      `insert into loose_file (id, since, abandoned) values ('doc_loose', 0, 1)`,
    ],
  },
  {
    name: 'a rule that lacks its first version',
    breaks: 'document_is_whole',
    subject: () => 'rqm_half',
    sql: () => [
      `insert into requirement (id, version, kind, action, document_type, description, supplied_by, address_scope, accepts,
        valid_from, created_at) values ('rqm_half', 2, 'local', 'new', 'bill', 'Bill', '[]', 'none', '[]', 0, 0)`,
    ],
  },
  ...LEDGER_DAMAGES,
]

onEveryEngine((engine) => {
  test('verify finds nothing wrong with an exchange that nobody has damaged, and counts what it has', () =>
    withExchange(engine, async (given) => {
      await fill(given)
      const { exchange, clock, customer, operator } = given
      for (const index of ['fresh', 'live'] as const) {
        const { blocks, numbers, reservations, count, problems } = await verifyExchange(exchange, { index })
        assert.deepEqual(
          { blocks, numbers, reservations, count, problems },
          {
            blocks: 3,
            // Two held, one past its time, one bought after it, three and one in service, one resting, and a whole tier.
            numbers: 2 + 1 + 1 + 3 + 1 + 1 + 50,
            reservations: 2,
            count: 0,
            problems: [],
          },
        )
      }
      clock.advance(400 * DAY_MS)
      assert.equal((await verifyLive(operator, {})).count, 0)
      await refused(verifyLive(customer, {}), 'forbidden')
    }))

  test('verify finds an index that says other than the store, one way or the other', () =>
    withExchange(engine, async (given) => {
      await fill(given)
      const { exchange } = given
      const told = async () =>
        (await verifyExchange(exchange, { index: 'live' })).problems.map(({ subject }) => subject)
      takeNumbers(exchange.inventory, [FIRST + 77])
      assert.deepEqual(await told(), [`block ${PREFIX}`])
      freeNumbers(exchange.inventory, [FIRST + 77])
      assert.deepEqual(await told(), [])
      freeNumbers(exchange.inventory, [FIRST + 10])
      assert.deepEqual(await told(), [`block ${PREFIX}`])
    }))

  test('every invariant is broken by some damage', () => {
    assert.deepEqual(new Set(DAMAGES.map(({ breaks }) => breaks)), new Set(INVARIANTS))
  })

  test('verify finds every damage of the rows', (t) =>
    withExchange(engine, async (given) => {
      const { exchange, database, customer, other } = given
      const filled = { ...(await fill(given)), customer: customer.actor.accountId, other: other.actor.accountId }
      const mend = await keepRows(exchange, database)
      for (const { name, breaks, subject, sql } of DAMAGES)
        await t.test(name, async () => {
          await damage(database, ...sql(filled))
          // A new index would be built of the damaged rows: only the one that was there before differs from them.
          const index = breaks === 'index_equals_store' ? 'live' : 'fresh'
          const { problems, count } = await verifyExchange(exchange, { index })
          const found = problems.filter(({ invariant }) => invariant === breaks)
          assert.ok(
            found.some((problem) => problem.subject === subject(filled)),
            JSON.stringify(problems),
          )
          assert.equal(count, problems.length)
          await mend()
        })
      assert.equal((await verifyExchange(exchange, { index: 'fresh' })).count, 0)
    }))
})
