import assert from 'node:assert/strict'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { customers } from '#domain/customers/customer.ts'
import { DomainError } from '#domain/errors.ts'
import { appendEvents } from '#domain/events/append-event.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { AGEING_RULE, MIN_AGEING_DAYS } from '#domain/services/ageing-rule.ts'
import { changeNumber } from '#domain/services/change-number.ts'
import { changeNumbers } from '#domain/services/change-numbers.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { getDependants } from '#domain/services/get-dependants.ts'
import { getService } from '#domain/services/get-service.ts'
import { lockNumbers } from '#domain/services/lock-numbers.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { shortenAgeing } from '#domain/services/shorten-ageing.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { makeOfEach } from './sample-resources.ts'
import { assertSound } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const plus = (...lines: number[]) => lines.map((line) => `+${FIRST + line}`)
const after = (days: number) => new Date(TEST_START_MS + days * DAY_MS).toISOString()

onEveryEngine((engine) => {
  test('a number rests by the rule: shortest after nobody, longer after a person, longest after a company', () =>
    withExchange(engine, async ({ open, exchange, clock, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 2 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      for (const [line, kind] of [
        [1, 'person'],
        [2, 'company'],
      ] as const) {
        const { answer } = await customers.create(session, { kind })
        await changeNumber(session, { e164: FIRST + line, settings: { customerId: answer.id } })
      }
      const { answer } = await releaseNumbers(session, { numbers: [FIRST + 2, FIRST, FIRST + 1], reason: 'moved out' })
      assert.deepEqual(AGEING_RULE, { nobody: 45, person: 90, company: 365 })
      assert.deepEqual(
        answer.released,
        [45, 90, 365].map((days, line) => ({ e164: plus(line)[0], availableAt: after(days) })),
      )
      assert.equal(answer.availableAt, after(365))
      assert.equal((await getService(session, { e164: FIRST })).endReason, 'moved out')
      for (const [days, free] of [
        [45, 1],
        [45, 2],
        [275, 3],
      ] as const) {
        clock.advance(days * DAY_MS - 1)
        assert.equal(await endAgeing(operator), 0)
        clock.advance(1)
        assert.equal(await endAgeing(operator), 1)
        assert.equal(indexedFree(exchange).length, free)
      }
      await assertSound(open)
    }))

  test('until its rest is over a number comes back as it was, with the same service', () =>
    withExchange(engine, async ({ open, exchange, clock, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      const { connection } = await makeOfEach(session)
      await changeNumber(session, {
        e164: FIRST,
        settings: {
          connectionType: 'direct',
          connectionId: connection.id,
          outpulseType: 'custom',
          outpulseDigits: '+442079460018',
          failover: { digits: '+442079460019' },
          cnam: 'ACME',
          features: ['sms'],
          referenceId: 'desk 4',
        },
      })
      const before = await getService(session, { e164: FIRST })
      await releaseNumbers(session, { numbers: [FIRST] })
      const resting = await getService(session, { e164: FIRST })
      assert.deepEqual(
        { ...resting, state: 'in_service', category: 'assigned', endedAt: null, availableAt: null },
        before,
      )
      clock.advance(45 * DAY_MS - 1)
      await refused(restoreNumbers(other, { numbers: [FIRST] }), 'number_not_restorable', '/numbers/0')
      await refused(restoreNumbers(session, { numbers: [FIRST, FIRST + 1] }), 'number_not_restorable', '/numbers/1')
      const { answer } = await restoreNumbers(session, { numbers: [FIRST] })
      assert.deepEqual(answer, {
        restored: [{ e164: plus(0)[0], serviceId: before.id, unrouted: false }],
        refused: [],
      })
      assert.deepEqual(await getService(session, { e164: FIRST }), before)
      assert.equal((await eventsOf(exchange, 'service.restored')).length, 1)
      await refused(restoreNumbers(session, { numbers: [FIRST] }), 'number_not_restorable')
      clock.advance(DAY_MS)
      assert.equal(await endAgeing(operator), 0)
      await assertSound(open)
    }))

  test('from the moment at which its rest is over a number is nobody’s to restore', () =>
    withExchange(engine, async ({ open, clock, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      await releaseNumbers(session, { numbers: [FIRST, FIRST + 1] })
      clock.advance(45 * DAY_MS)
      await refused(restoreNumbers(session, { numbers: [FIRST] }), 'number_not_restorable')
      await placeOrder(other, { numbers: [FIRST] })
      await releaseNumbers(other, { numbers: [FIRST] })
      const { answer } = await restoreNumbers(other, { numbers: [FIRST, FIRST + 1], mode: 'any' })
      assert.deepEqual(
        [answer.restored.map(({ e164 }) => e164), answer.refused.map(({ e164, reason }) => [e164, reason])],
        [plus(0), [[plus(1)[0], 'number_not_restorable']]],
      )
      await assertSound(open)
    }))

  test('a number whose connection was deleted meanwhile comes back routed nowhere, and says so', () =>
    withExchange(engine, async ({ open, exchange, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      const { connection } = await makeOfEach(session)
      const direct = {
        connectionType: 'direct',
        connectionId: connection.id,
        outpulseType: 'custom',
        outpulseDigits: '+442079460018',
        failover: { digits: '+442079460019' },
      } as const
      await changeNumber(session, { e164: FIRST, settings: { ...direct, cnam: 'ACME' } })
      const pstn = { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: '+442079460018' } as const
      await changeNumber(session, {
        e164: FIRST + 1,
        settings: { ...pstn, failover: { connectionId: connection.id } },
      })
      await releaseNumbers(session, { numbers: [FIRST, FIRST + 1] })
      await connections.delete(session, { connectionId: connection.id })
      const { answer } = await restoreNumbers(session, { numbers: [FIRST + 1, FIRST] })
      assert.deepEqual(
        answer.restored.map(({ e164, unrouted }) => [e164, unrouted]),
        [
          [plus(0)[0], true],
          [plus(1)[0], false],
        ],
      )
      const [lost, kept] = [await getService(session, { e164: FIRST }), await getService(session, { e164: FIRST + 1 })]
      assert.deepEqual(
        [lost.connectionType, lost.outpulseType, lost.outpulseDigits, lost.failover, lost.cnam],
        [null, null, null, null, 'ACME'],
      )
      assert.deepEqual([kept.connectionType, kept.outpulseDigits, kept.failover], ['pstn', '+442079460018', null])
      assert.deepEqual((await eventsOf(exchange, 'service.restored'))[0]?.data, {
        numbers: [FIRST, FIRST + 1],
        unrouted: [FIRST],
      })
      await assertSound(open)
    }))

  test('a number that is locked is not given back until the lock is taken off', () =>
    withExchange(engine, async ({ open, exchange, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      await refused(lockNumbers(other, { numbers: [FIRST], locked: true }), 'number_not_in_service', '/numbers/0')
      await lockNumbers(session, { numbers: [FIRST + 1], locked: true })
      assert.deepEqual((await lockNumbers(session, { numbers: [FIRST + 1], locked: true })).answer, {
        numbers: plus(1),
        locked: true,
      })
      assert.equal((await getService(session, { e164: FIRST + 1 })).deletionLocked, true)
      const before = await storeContents(exchange)
      const numbers = [FIRST, FIRST + 1]
      await refused(releaseNumbers(session, { numbers }), 'deletion_locked', '/numbers/1')
      await refused(releaseNumbers(session, { numbers, dryRun: true }), 'deletion_locked', '/numbers/1')
      assert.deepEqual(await storeContents(exchange), before)
      await lockNumbers(session, { numbers: [FIRST + 1], locked: false })
      await releaseNumbers(session, { numbers })
      assert.deepEqual(
        [await eventsOf(exchange, 'service.locked'), await eventsOf(exchange, 'service.unlocked')].map(
          ({ length }) => length,
        ),
        [1, 1],
      )
      await assertSound(open)
    }))

  test('a dry run tells what hangs on the numbers and when each is offered, and does nothing', () =>
    withExchange(engine, async ({ exchange, customer: session, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
      await placeOrder(other, { numbers: [FIRST + 3] })
      const { connection } = await makeOfEach(session)
      const direct = { connectionType: 'direct', connectionId: connection.id, outpulseType: 'same_as_number' } as const
      await changeNumbers(session, { numbers: [FIRST, FIRST + 1], settings: direct })
      const pstn = { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: `+${FIRST}` } as const
      await changeNumber(session, { e164: FIRST + 1, settings: { failover: { digits: `+${FIRST}` } } })
      await changeNumber(session, { e164: FIRST + 2, settings: pstn })
      // Another account's number that goes there too is that account's business.
      await changeNumber(other, { e164: FIRST + 3, settings: pstn })
      const told = {
        e164: plus(0)[0],
        deletionLocked: false,
        connectionId: connection.id,
        campaignId: null,
        routedHere: plus(1, 2),
        openOrders: [],
      }
      assert.deepEqual(await getDependants(session, { e164: FIRST }), told)
      const before = await storeContents(exchange)
      const { answer } = await releaseNumbers(session, { numbers: [FIRST], dryRun: true })
      assert.deepEqual(answer, {
        numbers: plus(0),
        availableAt: after(45),
        released: [{ e164: plus(0)[0], availableAt: after(45) }],
        dependants: [told],
      })
      assert.deepEqual(await storeContents(exchange), before)
      for (const [by, line] of [
        [other, 0],
        [session, 3],
        [session, 5],
      ] as const)
        await refused(getDependants(by, { e164: FIRST + line }), 'not_found', '/e164')
    }))

  test('an operator may shorten a rest down to what the law asks, and never lengthen it', () =>
    withExchange(engine, async ({ open, exchange, clock, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      const { answer: company } = await customers.create(session, { kind: 'company' })
      await changeNumber(session, { e164: FIRST, settings: { customerId: company.id } })
      await releaseNumbers(session, { numbers: [FIRST, FIRST + 1] })
      const numbers = [FIRST, FIRST + 1]
      await refused(shortenAgeing(session, { numbers, days: 60 }), 'forbidden')
      await refused(shortenAgeing(operator, { numbers, days: MIN_AGEING_DAYS - 1 }), 'invalid_input', '/days')
      await refused(shortenAgeing(operator, { numbers: [FIRST, FIRST + 5], days: 60 }), 'not_found', '/numbers/1')
      assert.deepEqual((await shortenAgeing(operator, { numbers, days: 60 })).answer.shortened, plus(0))
      assert.equal((await eventsOf(exchange, 'numbers.ageing_shortened')).length, 1)
      assert.deepEqual((await shortenAgeing(operator, { numbers, days: 60 })).answer.shortened, [])
      assert.equal((await getService(session, { e164: FIRST })).availableAt, after(60))
      clock.advance(60 * DAY_MS)
      assert.equal(await endAgeing(operator), 2)
      await assertSound(open)
    }))

  test('a number that came by a port goes home when its rest is over: nobody is offered it', () =>
    withExchange(engine, async ({ open, exchange, clock, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(session, { numbers: [FIRST, FIRST + 1] })
      const { query } = exchange.database.read
      await exchange.database.transaction(async (tx) => {
        // As completed ports leave them: one in somebody else's block, one in a block that has become ours since.
        const cameBy = { port_id: 'prt_1', foreign_block: 1 }
        await tx.query
          .updateTable('number')
          .set({ ...cameBy, e164: 12_125_550_000 })
          .where('e164', '=', FIRST)
          .execute()
        await tx.query.updateTable('service').set({ e164: 12_125_550_000 }).where('e164', '=', FIRST).execute()
        await tx.query
          .updateTable('number')
          .set(cameBy)
          .where('e164', '=', FIRST + 1)
          .execute()
        const { accountId } = session.actor
        await appendEvents(tx, session, [
          { type: 'port_out.completed', subject: 'pto_1', accountId, data: { e164: FIRST, foreignBlock: true } },
          { type: 'port.ported', subject: 'prt_1', accountId, data: { numbers: [12_125_550_000], orderId: 'ord_1' } },
        ])
      })
      freeNumbers(exchange.inventory, [FIRST])
      const numbers = [12_125_550_000, FIRST + 1]
      assert.equal((await getService(session, { e164: 12_125_550_000 })).category, null)
      await releaseNumbers(session, { numbers })
      await restoreNumbers(session, { numbers })
      await releaseNumbers(session, { numbers })
      clock.advance(45 * DAY_MS)
      assert.equal(await endAgeing(operator), 2)
      const [event] = await eventsOf(exchange, 'numbers.aged')
      assert.deepEqual([event?.freed, event?.data], [[FIRST + 1], { quantity: 1, home: [12_125_550_000] }])
      assert.deepEqual(await query.selectFrom('number').selectAll().execute(), [])
      await assertSound(open)
    }))

  test('of a release and a restore at one moment each finds what the other has left', () =>
    withExchange(engine, async ({ open, customer: session, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const numbers = [FIRST, FIRST + 1, FIRST + 2]
      await placeOrder(session, { numbers })
      const doings = Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? releaseNumbers(session, { numbers }) : restoreNumbers(session, { numbers })).then(
          () => (index % 2 === 0 ? 1 : -1),
          (error: unknown) => {
            assert.ok(error instanceof DomainError)
            assert.ok(['number_not_in_service', 'number_not_restorable'].includes(error.code), error.message)
            return 0
          },
        ),
      )
      const sum = (await Promise.all(doings)).reduce<number>((total, did) => total + did, 0)
      assert.ok(sum === 0 || sum === 1, `${sum} more releases than restores`)
      const states = await Promise.all(numbers.map((e164) => getService(session, { e164 })))
      assert.deepEqual(
        states.map(({ state }) => state),
        numbers.map(() => (sum === 1 ? 'ageing' : 'in_service')),
      )
      await assertSound(open)
    }))

  test('of the end of a rest and a restore at one moment only one is had', () =>
    withExchange(engine, async ({ open, exchange, clock, customer: session, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 19 }])
      const numbers = Array.from({ length: 20 }, (_, line) => FIRST + line)
      await placeOrder(session, { numbers })
      await releaseNumbers(session, { numbers })
      clock.advance(45 * DAY_MS - 1)
      const restores = Promise.allSettled(
        numbers.slice(0, 10).map((e164) => restoreNumbers(session, { numbers: [e164] })),
      )
      clock.advance(1)
      const late = numbers
        .slice(10)
        .map((e164) => refused(restoreNumbers(session, { numbers: [e164] }), 'number_not_restorable'))
      const [ended] = await Promise.all([endAgeing(operator), ...late])
      const had = (await restores).filter(({ status }) => status === 'fulfilled').length
      const left = await endAgeing(operator)
      assert.equal(ended + left + had, numbers.length)
      assert.equal(indexedFree(exchange).length, ended + left)
      await assertSound(open, await again())
    }))
})
