import assert from 'node:assert/strict'
import { test } from 'node:test'

import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { LEASE_MS } from '#domain/webhooks/claim-deliveries.ts'
import { createWebhook } from '#domain/webhooks/create-webhook.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { onEveryEngine, stock } from '../support/exchange.ts'
import { startWorker } from '../support/worker.ts'
import { withWebhooks } from './with-webhooks.ts'

const FIRST = 12_015_550_000
/** Things that happen, each of them with as many events as there are types. */
const SUBJECTS = 30
const TYPES = ['reservation.created', 'reservation.extended', 'reservation.released'] as const
/** Messages that the consumer has been sent when the process is killed in the middle of the next one. */
const KILLED_AT = [1, 25, 60]
/** A round that takes longer hangs. */
const ROUND_MS_MAX = 60_000

onEveryEngine((engine) => {
  test('a process that is killed while it sends loses no event, sends each at least once, and those of one thing in order', () =>
    withWebhooks(engine, async (given) => {
      const { customer, consumer, clock } = given
      await stock(given.operator, [{ first: FIRST, last: FIRST + 99 }])
      await createWebhook(customer, { url: consumer.url, types: [...TYPES] })
      const subjects: string[] = []
      for (let line = 0; line < SUBJECTS; line++) {
        const { answer } = await reserveNumbers(customer, { numbers: [FIRST + line], holdMinutes: 60 })
        const reservationId = answer.reservation.id
        await extendReservation(customer, { reservationId, holdMinutes: 90 })
        await releaseReservation(customer, { reservationId })
        subjects.push(reservationId)
      }

      /** Lets a process send until the consumer has seen enough, and kills it before that message is answered. */
      async function sendAndDie(count: number): Promise<void> {
        const reached = Promise.withResolvers<void>()
        const worker = startWorker(import.meta.url, './send-worker.ts', {
          database: given.database,
          nowMs: clock.now(),
        })
        consumer.answer((response) => {
          if (consumer.received.length <= count) response.writeHead(204).end()
          else {
            worker.kill()
            reached.resolve()
          }
        })
        const timer = setTimeout(() => reached.reject(new Error(`${count} messages did not come`)), ROUND_MS_MAX)
        await reached.promise.finally(() => clearTimeout(timer))
        await worker.rest()
        clock.advance(LEASE_MS + SECOND_MS)
      }
      for (const count of KILLED_AT) await sendAndDie(count)

      const wanted = SUBJECTS * TYPES.length
      const done = Promise.withResolvers<void>()
      const seen = () => new Set(consumer.received.map(({ event }) => event.id)).size
      consumer.answer((response) => {
        response.writeHead(204).end()
        if (seen() === wanted) done.resolve()
      })
      const last = startWorker(import.meta.url, './send-worker.ts', { database: given.database, nowMs: clock.now() })
      const timer = setTimeout(() => done.reject(new Error(`${seen()} of ${wanted} events came`)), ROUND_MS_MAX)
      await done.promise.finally(() => clearTimeout(timer))
      last.end()
      await last.ended()

      // Each killed process had at least the message that it was killed with.
      assert.ok(consumer.received.length >= wanted + KILLED_AT.length, `${consumer.received.length} messages`)
      for (const subject of subjects) {
        const told = consumer.received.filter(({ event }) => event.subject === subject).map(({ event }) => event.type)
        assert.deepEqual([...new Set(told)], TYPES, subject)
        // A repetition may follow what it repeats, and nothing later.
        assert.deepEqual(
          told,
          told.toSorted((a, b) => TYPES.findIndex((type) => type === a) - TYPES.findIndex((type) => type === b)),
        )
      }
      const { read } = given.exchange.database
      const states = await read.query.selectFrom('webhook_delivery').select('state').execute()
      assert.equal(states.length, wanted)
      assert.ok(states.every(({ state }) => state === 'delivered'))
    }))
})
