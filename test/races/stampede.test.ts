import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import type { Session } from '#domain/session.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { numbersOf } from '../support/numbers-of.ts'

const CLIENTS = 200

/** Two hundred accounts, half of them in each of two processes over the same store. */
async function crowd({ exchange, operator, again }: TestExchange): Promise<Session[]> {
  const exchanges: Exchange[] = [exchange, (await again()).exchange]
  const sessions: Session[] = []
  for (let index = 0; index < CLIENTS; index++) {
    const { answer } = await createAccount(operator, { name: `Client ${index}` })
    sessions.push(sessionFor(exchanges[index % 2] ?? exchange, answer.id, 'customer'))
  }
  return sessions
}

/** What was had, or undefined for one who came too late; anything else is an error. */
async function unlessLate<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DomainError && ['numbers_unavailable', 'insufficient_numbers'].includes(error.code))
      return undefined
    throw error
  }
}

onEveryEngine((engine) => {
  test('two hundred clients want the same listed number: one has it, the others are offered others', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: 12013890000, last: 12013890999 }])
      const clients = await crowd(given)
      const outcomes = await Promise.allSettled(clients.map((client) => placeOrder(client, { numbers: [12013890500] })))
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue
        const error: unknown = outcome.reason
        assert.ok(error instanceof DomainError)
        assert.equal(error.code, 'numbers_unavailable')
        const told = (error.detail.extra?.['numbers'] as { reason: string; alternatives: string[] }[] | undefined)?.[0]
        assert.ok(told !== undefined)
        assert.equal(told.reason, 'not_available')
        assert.equal(told.alternatives.length, 5)
        assert.ok(!told.alternatives.includes('+12013890500'))
      }
      await assertSound(given.open)
    }))

  test('two hundred clients buy up one block, five at a time: every number is sold once', () =>
    withExchange(engine, async (given) => {
      await stock(given.operator, [{ first: 12013890000, last: 12013890999 }])
      const clients = await crowd(given)
      const sold: string[] = []
      await Promise.all(
        clients.map(async (client) => {
          for (;;) {
            const order = await unlessLate(placeOrder(client, { criteria: {}, quantity: 5 }))
            if (order === undefined) return
            sold.push(...numbersOf(order.answer.order))
          }
        }),
      )
      assert.equal(new Set(sold).size, sold.length)
      assert.equal(sold.length % 5, 0)
      // A client gives up after so many lost races, so on two processes a few may be left; one client takes them.
      const [last] = clients
      assert.ok(last !== undefined)
      for (;;) {
        await given.open.catchUp()
        const order = await unlessLate(placeOrder(last, { criteria: {}, quantity: 5 }))
        if (order === undefined) break
        sold.push(...numbersOf(order.answer.order))
      }
      assert.equal(new Set(sold).size, 1_000)
      assert.equal(sold.length, 1_000)
      await assertSound(given.open)
    }))
})
