import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { AGEING_RULE } from '#domain/services/ageing-rule.ts'
import { AGEING_BATCH, endAgeing } from '#domain/services/end-ageing.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf, indexedFree, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
const restsUntil = new Date(TEST_START_MS + AGEING_RULE.nobody * DAY_MS).toISOString()

/** What a service says of which nothing was set. */
const NOTHING_SET = {
  connectionType: null,
  connectionId: null,
  outpulseType: null,
  outpulseDigits: null,
  clidType: null,
  clidCountry: null,
  failover: null,
  cnam: null,
  referenceId: null,
  features: [],
  customerId: null,
  contactId: null,
  paymentMethodId: null,
  locationId: null,
  campaignId: null,
  deletionLocked: false,
}

onEveryEngine((engine) => {
  test('a number that is released rests for forty-five days, nobody’s to have', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 3 }])
      const { order } = (await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })).answer
      const { answer } = await releaseNumbers(customer, { numbers: [FIRST + 1] })
      assert.equal(AGEING_RULE.nobody, 45)
      assert.deepEqual(answer, {
        numbers: [`+${FIRST + 1}`],
        availableAt: restsUntil,
        released: [{ e164: `+${FIRST + 1}`, availableAt: restsUntil }],
        dependants: [],
      })
      assert.deepEqual(await getService(customer, { e164: FIRST + 1 }), {
        id: order.lines[1]?.serviceId,
        e164: `+${FIRST + 1}`,
        state: 'ageing',
        category: 'ageing',
        orderId: order.id,
        ...NOTHING_SET,
        startedAt: new Date(TEST_START_MS).toISOString(),
        endedAt: new Date(TEST_START_MS).toISOString(),
        endReason: null,
        availableAt: restsUntil,
      })
      clock.advance(AGEING_RULE.nobody * DAY_MS - 1)
      assert.equal(await endAgeing(operator), 0)
      for (const session of [customer, other])
        await refused(reserveNumbers(session, { numbers: [FIRST + 1] }), 'numbers_unavailable')
      assert.deepEqual(indexedFree(exchange), [FIRST + 2, FIRST + 3])
      clock.advance(1)
      assert.equal(await endAgeing(operator), 1)
      assert.deepEqual(indexedFree(exchange), [FIRST + 1, FIRST + 2, FIRST + 3])
      assert.equal(await endAgeing(operator), 0)
      await refused(getService(customer, { e164: FIRST + 1 }), 'not_found')
      assert.equal((await eventsOf(exchange, 'numbers.aged')).length, 1)
      await assertSound(open)
    }))

  test('when its rest is over a number is anybody’s, without any sweep', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      await releaseNumbers(customer, { numbers: [FIRST] })
      clock.advance(AGEING_RULE.nobody * DAY_MS)
      const { order } = (await placeOrder(other, { numbers: [FIRST] })).answer
      assert.equal((await getService(other, { e164: FIRST })).orderId, order.id)
      await refused(getService(customer, { e164: FIRST }), 'not_found')
      assert.deepEqual((await listServices(customer, {})).items, [])
      assert.equal(await endAgeing(operator), 0)
      await assertSound(open)
    }))

  test('a number that comes back to the same account has a new service', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      const services: string[] = []
      for (let round = 0; round < 3; round++) {
        const { order } = (await placeOrder(customer, { numbers: [FIRST] })).answer
        const shown = await getService(customer, { e164: FIRST })
        assert.deepEqual([shown.orderId, shown.state], [order.id, 'in_service'])
        services.push(shown.id)
        assert.equal((await listServices(customer, {})).items.length, 1)
        await releaseNumbers(customer, { numbers: [FIRST] })
        assert.equal((await getService(customer, { e164: FIRST })).id, shown.id)
        clock.advance(AGEING_RULE.nobody * DAY_MS)
      }
      assert.equal(new Set(services).size, 3)
      await assertSound(open)
    }))

  test('of numbers to be released all must be in service on the account, or nothing is released', () =>
    withExchange(engine, async ({ exchange, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST, FIRST + 1] })
      await releaseNumbers(customer, { numbers: [FIRST + 1] })
      await placeOrder(other, { numbers: [FIRST + 2] })
      await reserveNumbers(customer, { numbers: [FIRST + 3] })
      const before = await storeContents(exchange)
      for (const line of [1, 2, 3, 4, 99]) {
        const release = releaseNumbers(customer, { numbers: [FIRST, FIRST + line] })
        await refused(release, 'number_not_in_service', '/numbers/1')
      }
      await refused(releaseNumbers(customer, { numbers: [FIRST, FIRST] }), 'invalid_input', '/numbers/1')
      await refused(releaseNumbers(customer, { numbers: [] }), 'invalid_input', '/numbers')
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('services are listed ascending, page by page, by state and by order', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      const place = async (...lines: number[]) =>
        (await placeOrder(customer, { numbers: lines.map((line) => FIRST + line) })).answer.order.id ?? ''
      const first = await place(7, 3, 5)
      const second = await place(4, 6)
      await placeOrder(other, { numbers: [FIRST + 1] })
      await releaseNumbers(customer, { numbers: [FIRST + 4, FIRST + 5] })
      const lines = async (input: Parameters<typeof listServices>[1]) =>
        (await listServices(customer, input)).items.map(({ e164 }) => Number(e164) - FIRST)
      assert.deepEqual(await lines({}), [3, 4, 5, 6, 7])
      assert.deepEqual(await lines({ state: 'in_service' }), [3, 6, 7])
      assert.deepEqual(await lines({ state: 'ageing' }), [4, 5])
      assert.deepEqual(await lines({ orderId: first }), [3, 5, 7])
      assert.deepEqual(await lines({ orderId: second, state: 'ageing' }), [4])
      const page = await listServices(customer, { limit: 2 })
      assert.equal(page.next, FIRST + 4)
      assert.deepEqual(await lines({ limit: 2, after: page.next }), [5, 6])
      assert.equal((await listServices(customer, { limit: 2, after: FIRST + 5 })).next, undefined)
      await refused(listServices(customer, { limit: 1_001 }), 'invalid_input', '/limit')
    }))

  test('what one sweep of rested numbers cannot do the next does', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 1_999 }])
      const numbers = Array.from({ length: AGEING_BATCH + 5 }, (_, line) => FIRST + line)
      await placeOrder(customer, { numbers })
      await releaseNumbers(customer, { numbers })
      clock.advance(AGEING_RULE.nobody * DAY_MS)
      assert.deepEqual([await endAgeing(operator), await endAgeing(operator)], [AGEING_BATCH, 5])
      await assertSound(open)
    }))
})
