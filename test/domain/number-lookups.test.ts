import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { SQLITE_FILE } from '#db/open.ts'
import { connections } from '#domain/connections/connection.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { extendReservation } from '#domain/reservations/extend-reservation.ts'
import { releaseReservation } from '#domain/reservations/release-reservation.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { AGEING_RULE } from '#domain/services/ageing-rule.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { GATEWAY } from './sample-resources.ts'

const FIRST = 12_015_550_000
/** Statements that look up lists of numbers, of those verbs that the test asks. */
const LEAST_STATEMENTS = 12

/** Notes every text that is prepared from now on, until it is told to stop. */
function notePrepared(): { texts: Set<string>; stop(): void } {
  const texts = new Set<string>()
  const { prepare } = DatabaseSync.prototype
  DatabaseSync.prototype.prepare = function noting(...asked) {
    texts.add(asked[0])
    return prepare.apply(this, asked)
  }
  return {
    texts,
    stop: () => {
      DatabaseSync.prototype.prepare = prepare
    },
  }
}

test('SQLite looks up a list of numbers by the numbers, and never goes through all that an account has', () =>
  withExchange('sqlite', async ({ clock, customer, other, operator, database }) => {
    const { texts, stop } = notePrepared()
    try {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const reserve = async (...lines: number[]) =>
        (await reserveNumbers(customer, { numbers: lines.map((line) => FIRST + line) })).answer.reservation.id
      const held = await reserve(0, 1, 2)
      await extendReservation(customer, { reservationId: held, holdMinutes: 20 })
      await releaseReservation(customer, { reservationId: held, numbers: [FIRST] })
      await placeOrder(customer, { numbers: [FIRST + 1, FIRST + 5] })
      await placeOrder(customer, { reservationId: await reserve(6, 7) })
      await reserve(8)
      await refused(reserveNumbers(other, { numbers: [FIRST + 1, FIRST + 8] }), 'numbers_unavailable')
      const { answer } = await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })
      await routeNumbers(customer, { numbers: [FIRST + 1, FIRST + 5], connectionId: answer.id })
      await releaseNumbers(customer, { numbers: [FIRST + 1, FIRST + 5] })
      clock.advance(30 * MINUTE_MS)
      assert.ok((await expireReservations(operator)) > 0)
      clock.advance(AGEING_RULE.nobody * DAY_MS)
      assert.ok((await endAgeing(operator)) > 0)
    } finally {
      stop()
    }
    const lookups = [...texts].filter((text) => text.includes('json_each') && /\bnumber\b/.test(text))
    assert.ok(lookups.length >= LEAST_STATEMENTS, String(lookups.length))
    const store = new DatabaseSync(join(database.dataFolder, SQLITE_FILE), { readOnly: true })
    for (const text of lookups) {
      const plan = store.prepare(`explain query plan ${text}`).all()
      const steps = plan.map(({ detail }) => String(detail))
      assert.deepEqual(
        steps.filter((step) => /^SCAN number\b|number_by_account/.test(step)),
        [],
        `${text}\n${steps.join('\n')}`,
      )
    }
    store.close()
  }))
