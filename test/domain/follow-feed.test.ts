import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Database, StoreBusy } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { followFeed } from '#domain/blocks/follow-feed.ts'
import { MAX_REFRESH } from '#domain/blocks/refresh-prefixes.ts'
import { offerBlocks, withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { silentLog } from '#domain/log.ts'
import type { OpenExchange } from '#domain/open-exchange.ts'
import { searchNumbers } from '#domain/numbers/search-numbers.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import type { Session } from '#domain/session.ts'
import { findProfile, isFree } from '#inventory/find-number.ts'
import { createInventory } from '#inventory/inventory.ts'
import { putProfile } from '#inventory/put-profile.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { importRows } from './import-rows.ts'
import { refused } from './refused.ts'
import { assertSound, caughtUp } from './sound.ts'
import { indexedFree } from './store-contents.ts'

const FIRST = 12_015_550_000
const thousand = { first: FIRST, last: FIRST + 999 }

const inside = (open: OpenExchange, session: Session) =>
  sessionFor(open.exchange, session.actor.accountId, session.actor.role)

onEveryEngine((engine) => {
  test('the index of another process follows what is taken and what is freed', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const other = await again()
      const follows = () => caughtUp(other, () => indexedFree(other.exchange).join() === indexedFree(exchange).join())
      const held = (await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2] })).answer.reservation
      await follows()
      await placeOrder(customer, { numbers: [FIRST + 3] })
      await releaseReservation(customer, { reservationId: held.id, numbers: [FIRST + 1] })
      await follows()
      assert.ok(isFree(other.exchange.inventory, FIRST + 1))
      clock.advance(10 * MINUTE_MS)
      await expireReservations(operator)
      await follows()
      // And the other way round.
      await placeOrder(inside(other, customer), { criteria: {}, quantity: 4 })
      await caughtUp(open, () => indexedFree(exchange).length === 5)
      await assertSound(open, other)
    }))

  test('the index of another process follows imports, withdrawals and offers', () =>
    withExchange(engine, async ({ open, operator, customer, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const other = await again()
      const count = (expected: number) => caughtUp(other, () => other.exchange.inventory.free === expected)
      await placeOrder(customer, { criteria: {}, quantity: 10 })
      await importRows(operator, [{ first: FIRST + 1_000, last: FIRST + 2_499, rateCenter: 'NEWARK', lata: null }])
      await count(990 + 1_500)
      await withdrawBlocks(operator, thousand)
      await count(1_500)
      await importRows(operator, [{ first: FIRST + 2_000, last: FIRST + 2_999, rateCenter: 'NEWARK', tier: 4 }])
      await count(2_000)
      await offerBlocks(operator, thousand)
      await count(990 + 2_000)
      await assertSound(open, other)
    }))

  test('an import of more blocks than are worth bringing up to date one by one is followed too', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const other = await again()
      await placeOrder(customer, { numbers: [FIRST] })
      await importRows(operator, [
        { first: 442_000_000_000, last: 442_000_000_000 + (MAX_REFRESH + 1) * 1_000 - 1, kind: 'national' },
      ])
      assert.equal(open.exchange.inventory.free, 999 + (MAX_REFRESH + 1) * 1_000)
      await caughtUp(other, () => other.exchange.inventory.free === open.exchange.inventory.free)
    }))

  test('which blocks are opened is known to every process, so that each uses those up first', () =>
    withExchange(engine, async ({ customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 19_999 }])
      const other = await again()
      await placeOrder(customer, { numbers: [FIRST + 7_007] })
      await caughtUp(other, () => !isFree(other.exchange.inventory, FIRST + 7_007))
      const { lines } = (await placeOrder(inside(other, customer), { criteria: {}, quantity: 30 })).answer.order
      for (const { e164 } of lines) assert.ok(e164?.startsWith('+12015557'), `${e164} opened another block`)
    }))

  test('an index that could not follow once follows when it can again', () =>
    withExchange(engine, async ({ customer, operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const own = await openDatabase(database)
      let broken = false
      const failing: Database = {
        ...own,
        transaction: (work) =>
          broken ? Promise.reject(new StoreBusy('for the test')) : own.transaction((tx) => work(tx)),
        watch: () => Promise.resolve(() => Promise.resolve()),
      }
      const followed = followFeed(failing, createInventory(), silentLog)
      await followed.start()
      await placeOrder(customer, { numbers: [FIRST] })
      broken = true
      for (let tries = 0; ; tries++) {
        const failed = await followed.catchUp().then(
          () => false,
          () => true,
        )
        if (failed) break
        assert.ok(tries < 100, 'the log was not read')
        await sleep(20)
      }
      assert.ok(isFree(followed.current, FIRST))
      broken = false
      await followed.catchUp()
      assert.ok(!isFree(followed.current, FIRST), 'the event that failed was passed over')
      await followed.stop()
      await own.close()
    }))

  test('a search while the profiles of an import are known and its blocks are not finds what was there', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const count = async (criteria: Parameters<typeof searchNumbers>[1]['criteria']) =>
        (await searchNumbers(customer, { criteria })).numbers.length
      assert.equal(await count({ rateCenter: 'HACKENSACK' }), 10)
      const known = findProfile(exchange.inventory, FIRST)
      assert.ok(known !== undefined)
      putProfile(exchange.inventory, { ...known, id: known.id + 1, tier: 9 })
      assert.equal(await count({ region: 'NJ' }), 10)
      assert.equal(await count({ tier: 9 }), 0)
      await refused(placeOrder(customer, { numbers: [FIRST, FIRST + 10] }), 'numbers_unavailable')
    }))

  test('blocks that come with a new profile while the index is being built do not stop it', () =>
    withExchange(engine, async ({ operator, database }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
      const own = await openDatabase(database)
      // Another process imports just after the profiles were read.
      let imported = false
      const importing = (reader: Database['read']): Database['read'] => ({
        ...reader,
        run: async (text, parameters) => {
          if (!imported && text.includes('from block')) {
            imported = true
            await importRows(operator, [{ first: FIRST + 1_000, last: FIRST + 1_999, tier: 42 }])
          }
          return reader.run(text, parameters)
        },
      })
      const watched: Database = {
        ...own,
        read: importing(own.read),
        snapshot: (work) => own.snapshot((reader) => work(importing(reader))),
      }
      const followed = followFeed(watched, createInventory(), silentLog)
      await followed.start()
      for (let tries = 0; followed.current.free < 2_000; tries++) {
        assert.ok(tries < 100, 'the index did not follow')
        await sleep(20)
        await followed.catchUp()
      }
      assert.ok(imported)
      await followed.stop()
      await own.close()
    }))
})

test('on PostgreSQL an import is in the index when it is answered, also while another transaction is open', () =>
  withExchange('postgres', async ({ exchange, operator, database }) => {
    const other = await openDatabase(database)
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const open = other.transaction(async (tx) => {
      await tx.query
        .insertInto('account')
        .values({ id: 'acc_late', name: 'Late', role: 'customer', hold_limit: 0, created_at: 0 })
        .execute()
      begun.resolve()
      await ended.promise
    })
    await begun.promise
    setTimeout(ended.resolve, 300)
    await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
    assert.equal(exchange.inventory.free, 1_000)
    await open
    await other.close()
  }))

test('on PostgreSQL an event that commits after younger ones is not passed over', () =>
  withExchange('postgres', async ({ open, customer, operator, again }) => {
    await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
    const other = await again()
    const [taken, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    // A unit that has written its event and is slow to commit.
    const late = open.exchange.database.transaction(async (tx) => {
      await tx.run(
        `insert into event (at, type, subject, actor, request_id, data, taken)
         values (0, 'order.placed', 'late', 'test', 'test', '{}', '[${FIRST}]')`,
        [],
      )
      await tx.run(
        `insert into number (e164, state, account_id, order_id, changed_at) values (${FIRST}, 'in_service', $1, 'x', 0)`,
        [customer.actor.accountId],
      )
      taken.resolve()
      await ended.promise
    })
    await taken.promise
    await placeOrder(customer, { numbers: [FIRST + 1] })
    for (let round = 0; round < 5; round++) await other.catchUp()
    assert.ok(isFree(other.exchange.inventory, FIRST), 'what is not committed is not known')
    ended.resolve()
    await late
    await caughtUp(other, () => !isFree(other.exchange.inventory, FIRST))
    await caughtUp(other, () => !isFree(other.exchange.inventory, FIRST + 1))
  }))

test('on PostgreSQL an import that commits while another one is being followed does not stop the index', () =>
  withExchange('postgres', async ({ operator, database }) => {
    await stock(operator, [{ first: FIRST, last: FIRST + 999 }])
    const own = await openDatabase(database)
    let rest = 0
    /** Lets another import come in between any two questions. */
    const between = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
      const answered = await answer
      if (rest > 0) {
        rest--
        await importRows(operator, [{ first: FIRST + 1_000, last: FIRST + 1_999, tier: 10 + rest }])
      }
      return answered
    }
    const interrupted: Database = {
      ...own,
      transaction: (work) =>
        own.transaction((tx) =>
          work({
            ...tx,
            query: tx.query.withPlugin({
              transformQuery: ({ node }) => node,
              transformResult: ({ result }) => between(Promise.resolve(result)),
            }),
            run: (text, parameters) => between(tx.run(text, parameters)),
          }),
        ),
    }
    const followed = followFeed(interrupted, createInventory(), silentLog)
    await followed.start()
    rest = 8
    await importRows(operator, [{ first: FIRST + 1_000, last: FIRST + 1_999, tier: 9 }])
    for (let tries = 0; findProfile(followed.current, FIRST + 1_000)?.tier !== 10; tries++) {
      assert.ok(tries < 100, 'the index did not follow')
      await sleep(20)
      await followed.catchUp()
    }
    assert.equal(rest, 0)
    assert.equal(followed.current.free, 2_000)
    await followed.stop()
    await own.close()
  }))
