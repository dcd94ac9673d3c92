import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import type { Database } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { listEvents } from '#domain/events/list-events.ts'
import type { Exchange } from '#domain/exchange.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { openSession, type Session } from '#domain/session.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'

import { assertSound } from '../domain/sound.ts'
import { stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { jobSession, withWebhooks } from '../webhooks/with-webhooks.ts'
import { withDatabase } from './with-database.ts'

const FIRST = 12_015_550_000
/** So many transactions had the old cluster seen more than the one of the tests. */
const OLD_TRANSACTIONS = 10_000_000_000

/** Has the store count its transactions from here, and think that it lies in this cluster. */
async function countFrom(database: Database, shift: number, cluster: string): Promise<void> {
  const count = `alter table event alter column xid set default (pg_current_xact_id()::text::bigint + ${shift})`
  await database.transaction(async (tx) => {
    await sql.raw(count).execute(tx.query)
    await sql`update log_shift set shift = ${shift}, cluster = ${cluster}`.execute(tx.query)
  })
}

/** The store as it would be in an old cluster that has seen ten thousand million transactions. */
const grownOld = ({ exchange }: TestExchange) => countFrom(exchange.database, OLD_TRANSACTIONS, 'old')

/** The same, dumped there and restored into a new cluster, whose transactions are numbered from the beginning. */
const dumpedAndRestored = ({ exchange }: TestExchange, cluster = 'old') => countFrom(exchange.database, 0, cluster)

const over = (exchange: Exchange, { actor, requestId }: Session) => openSession(exchange, actor, requestId)

const hold = (session: Session, line: number) => reserveNumbers(session, { numbers: [FIRST + line], holdMinutes: 60 })

/** What can be read behind a cursor, once it can: somebody else's transaction may be open for a moment. */
async function readOn(session: Session, count: number, after?: string) {
  for (let looks = 0; ; looks++) {
    const page = await listEvents(session, {
      types: ['reservation.created'],
      limit: 1_000,
      ...(after === undefined ? {} : { after }),
    })
    if (page.items.length >= count || looks >= 500) return page
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
const numbersOf = ({ items }: { items: readonly { numbers: readonly string[] }[] }) =>
  items.map(({ numbers }) => numbers.join())

for (const [how, cluster] of [
  ['whose name tells it', 'old'],
  ['of which nothing is known but how far it had counted', ''],
] as const)
  test(`a store restored from a cluster ${how} goes on being read, from the beginning and from every cursor`, () =>
    withExchange('postgres', async (given) => {
      await stock(given.operator, [{ first: FIRST, last: FIRST + 99 }])
      await grownOld(given)
      await hold(given.customer, 0)
      const { cursor } = await readOn(given.customer, 1)
      await hold(given.customer, 1)
      await dumpedAndRestored(given, cluster)
      const restored = await given.again()
      const customer = over(restored.exchange, given.customer)
      await hold(customer, 2)
      assert.deepEqual(numbersOf(await readOn(customer, 3)), ['+12015550000', '+12015550001', '+12015550002'])
      const later = await readOn(customer, 2, cursor)
      assert.deepEqual(numbersOf(later), ['+12015550001', '+12015550002'])
      await hold(customer, 3)
      assert.deepEqual(numbersOf(await readOn(customer, 1, later.cursor)), ['+12015550003'])
      await assertSound(restored)
    }))

test('what the dump does not have is lost, and a cursor from that time is followed by all that is new, under new ids', () =>
  withExchange('postgres', async (given) => {
    const { database } = given.exchange
    await stock(given.operator, [{ first: FIRST, last: FIRST + 99 }])
    await grownOld(given)
    await hold(given.customer, 0)
    const newest = () => database.read.query.selectFrom('event').select('seq').orderBy('seq', 'desc').executeTakeFirst()
    const dumped = (await newest())?.seq ?? 0
    // The cluster goes on for a million transactions; what happens there is in no dump.
    await countFrom(database, OLD_TRANSACTIONS + 1_000_000, 'old')
    await hold(given.customer, 1)
    const { items, cursor } = await readOn(given.customer, 2)
    await database.transaction(async (tx) => {
      for (const table of ['event', 'event_number'] as const)
        await tx.query.deleteFrom(table).where('seq', '>', dumped).execute()
      await tx.query
        .deleteFrom('number')
        .where('e164', '=', FIRST + 1)
        .execute()
      await sql.raw(`alter table event alter column seq restart with ${dumped + 1}`).execute(tx.query)
    })
    await dumpedAndRestored(given)
    const customer = over((await given.again()).exchange, given.customer)
    await hold(customer, 2)
    const later = await readOn(customer, 1, cursor)
    assert.deepEqual(numbersOf(later), ['+12015550002'])
    assert.ok(!items.some(({ id }) => id === later.items[0]?.id), 'a consumer would take it for what it has seen')
  }))

test('webhooks of a restored store are sent what waited and what happens, and other processes see who has a number', () =>
  withWebhooks('postgres', async (given) => {
    await stock(given.operator, [{ first: FIRST, last: FIRST + 99 }])
    await grownOld(given)
    await createWebhook(given.customer, { url: given.consumer.url, types: ['reservation.created'] })
    await hold(given.customer, 0)
    await given.made(1)
    await given.sent()
    await hold(given.customer, 1)
    await dumpedAndRestored(given)
    const restored = await given.again()
    const neighbour = await given.again()
    await hold(over(restored.exchange, given.customer), 2)
    await given.made(3)
    await given.sent()
    assert.deepEqual(given.consumer.received.map(({ event }) => event.numbers.join()).toSorted(), [
      '+12015550000',
      '+12015550001',
      '+12015550002',
    ])
    await neighbour.catchUp()
    assert.equal(jobSession(neighbour.exchange).actor.name, 'job:webhooks')
    await assertSound(neighbour)
  }))

test('a store that stays in its cluster counts on as it did', () =>
  withDatabase('postgres', async ({ database, config }) => {
    const shifts = () => database.read.query.selectFrom('log_shift').select(['shift', 'cluster']).execute()
    const before = await shifts()
    assert.equal(before[0]?.shift, 0)
    assert.match(before[0].cluster, /^[0-9]+\/[0-9]+$/)
    await (await openDatabase(config)).close()
    assert.deepEqual(await shifts(), before)
  }))
