import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createKey } from '#domain/accounts/create-key.ts'
import { findActorOfApiKey } from '#domain/accounts/actor-of-api-key.ts'
import { getOwnLogin } from '#domain/accounts/get-own-login.ts'
import { numberOrder, takeOrderNumber } from '#domain/orders/number-order.ts'
import { orderOnRoutes } from '#domain/orders/order-on-routes.ts'
import { openSession, type Session } from '#domain/session.ts'
import { listRouted } from '#domain/services/list-routed.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

let line = 0
const place = async (session: Session) =>
  (await orderOnRoutes(session, { items: [{ e164: 12_015_551_000 + line++, route: 4 }] })).answer.order.id ?? ''

onEveryEngine((engine) => {
  test('an order has one number for ever, however often and at once it is asked for, and no two have the same', () =>
    withExchange(engine, async ({ open, clock, customer, other, operator }) => {
      await stock(operator, [{ first: 12015551000, last: 12015551999 }])
      const orders = [await place(customer), await place(customer), await place(customer)]
      const asked = await Promise.all(
        orders.flatMap((orderId) => [1, 2, 3].map(() => numberOrder(customer, { orderId }))),
      )
      const numbers = asked.map(({ answer }) => answer)
      assert.equal(new Set(numbers).size, 3)
      const second = Math.floor(clock.now() / 1_000)
      assert.ok(numbers.every((number) => number >= second && number < second + 10))
      clock.advance(60_000)
      assert.equal((await numberOrder(customer, { orderId: orders[0] ?? '' })).answer, numbers[0])
      const taken = (await takeOrderNumber(customer, {})).answer
      assert.equal(taken, second + 60)
      const orderId = await place(customer)
      assert.equal((await numberOrder(customer, { orderId, number: taken })).answer, taken)
      const another = await place(customer)
      await refused(numberOrder(customer, { orderId: another, number: taken }), 'name_taken', '/number')
      await refused(numberOrder(other, { orderId }), 'not_found', '/orderId')
      assert.equal((await numberOrder(other, { orderId: await place(other) })).answer, second + 60, 'by account')
      await assertSound(open)
    }))

  test('numbers that are listed on several pages are all told, each once', () =>
    withExchange(engine, async ({ customer, operator }) => {
      await stock(operator, [{ first: 12015551000, last: 12015551999 }])
      const items = Array.from({ length: 7 }, (_, index) => ({ e164: 12_015_551_900 + index, route: 2 + (index % 3) }))
      await orderOnRoutes(customer, { items })
      const told: string[] = []
      let after: number | undefined
      do {
        const page = await listRouted(customer, { limit: 3, ...(after === undefined ? {} : { after }) })
        told.push(...page.items.map(({ national, route }) => `${national} ${route}`))
        after = page.next
      } while (after !== undefined)
      assert.deepEqual(
        told,
        items.map(({ e164, route }) => `${String(e164).slice(1)} ${route}`),
      )
    }))

  test('a credential knows its own login, and a session of no credential has none', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      assert.equal(await getOwnLogin(customer, {}), null)
      const { accountId } = customer.actor
      const made = await createKey(operator, { accountId, name: 'K', sort: 'apikey', login: '1000000009' })
      const actor = await findActorOfApiKey(exchange, made.answer.secret)
      assert.ok(actor !== undefined)
      assert.equal(await getOwnLogin(openSession(exchange, actor, 'req_1'), {}), '1000000009')
    }))
})
