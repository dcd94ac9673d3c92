import assert from 'node:assert/strict'
import { test } from 'node:test'

import { postCharges, postOwed, type Charge } from '#domain/ledger/charges.ts'
import { getStatement } from '#domain/ledger/get-statement.ts'
import { pay } from '#domain/ledger/pay.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { DomainError } from '#domain/errors.ts'

import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import { charge, endWaiting, moneyOf, waitWithHold, type Waiting } from './money.ts'
import { assertSound } from './sound.ts'

const SEEDS = [1, 2, 3, 4]
const STEPS = 120
const CURRENCIES = ['USD', 'EUR'] as const
const OWN = 'USD'

/** What the ledger should have: in each currency a balance, what is set aside, and one limit in the own currency. */
type Model = {
  limit: number | null
  readonly balance: Record<string, number>
  readonly held: Record<string, number>
  readonly waiting: { readonly order: Waiting; readonly sums: Record<string, number> }[]
  readonly charged: Charge[]
}

const sumsOf = (charges: readonly Charge[]) => {
  const sums: Record<string, number> = {}
  for (const { currency, amountMinor } of charges) sums[currency] = (sums[currency] ?? 0) + amountMinor
  return sums
}

function available(model: Model, currency: string): number {
  if (model.limit === null) return Infinity
  return (model.balance[currency] ?? 0) - (model.held[currency] ?? 0) + (currency === OWN ? model.limit : 0)
}

/** Whether all of these may be spent at once, when so much of what is set aside comes back first. */
function affords(model: Model, sums: Record<string, number>, back: Record<string, number> = {}): boolean {
  return Object.entries(sums).every(([currency, sum]) => {
    const freed = back[currency] ?? 0
    return sum <= freed || available(model, currency) + freed >= sum
  })
}

const add = (to: Record<string, number>, sums: Record<string, number>, sign: 1 | -1) => {
  for (const [currency, sum] of Object.entries(sums)) to[currency] = (to[currency] ?? 0) + sign * sum
}

onEveryEngine((engine) => {
  for (const seed of SEEDS)
    test(`whatever is paid, held, posted, voided and charged, the ledger is as a model says: seed ${seed}`, () =>
      withExchange(engine, async ({ open, exchange, customer, operator }) => {
        const random = seededRandom(seed)
        const below = (count: number) => Math.floor(random() * count)
        const { accountId } = customer.actor
        const { database } = exchange
        const model: Model = { limit: null, balance: {}, held: {}, waiting: [], charged: [] }

        const some = (): Charge[] =>
          Array.from({ length: below(4) }, () => charge(below(60), { currency: CURRENCIES[below(2)] ?? OWN }))
        /** Does the work, and says whether it was refused for want of money. */
        const did = async (work: Promise<unknown>) => {
          try {
            await work
            return true
          } catch (error) {
            if (error instanceof DomainError && error.code === 'insufficient_funds') return false
            throw error
          }
        }

        for (let step = 0; step < STEPS; step++) {
          const charges = some()
          const sums = sumsOf(charges)
          const what = below(7)
          const waiting = model.waiting[below(Math.max(model.waiting.length, 1))]
          if (what === 0) {
            const amountMinor = below(200) - 40 || 1
            const currency = CURRENCIES[below(2)] ?? OWN
            await pay(operator, { accountId, amountMinor, currency, externalId: `step ${step}` })
            add(model.balance, { [currency]: amountMinor }, 1)
          } else if (what === 1) {
            model.limit = below(3) === 0 ? null : below(100)
            const billing = { accountId, mode: 'postpaid', currency: OWN, creditLimitMinor: model.limit } as const
            await setBilling(operator, billing)
          } else if (what === 2) {
            const may = affords(model, sums)
            let order: Waiting | null = null
            const done = await did(waitWithHold(customer, charges).then((made) => (order = made)))
            assert.equal(done, may, `step ${step}: hold`)
            if (order !== null) model.waiting.push({ order, sums })
            if (done) add(model.held, sums, 1)
          } else if (what === 3 && waiting !== undefined) {
            const done = await did(endWaiting(customer, waiting.order, charges))
            assert.equal(done, affords(model, sums, waiting.sums), `step ${step}: post`)
            if (done) {
              add(model.held, waiting.sums, -1)
              add(model.balance, sums, -1)
              model.waiting.splice(model.waiting.indexOf(waiting), 1)
            }
          } else if (what === 4 && waiting !== undefined) {
            assert.ok(await endWaiting(customer, waiting.order, null))
            add(model.held, waiting.sums, -1)
            model.waiting.splice(model.waiting.indexOf(waiting), 1)
          } else if (what === 5) {
            const again = model.charged[below(Math.max(model.charged.length, 1))]
            const all = again === undefined ? charges : [...charges, again]
            const done = await did(database.transaction((tx) => postCharges(tx, customer, accountId, all)))
            assert.equal(done, affords(model, sums), `step ${step}: charge`)
            if (done) {
              add(model.balance, sums, -1)
              model.charged.push(...charges)
            }
          } else if (what === 6) {
            await database.transaction((tx) => postOwed(tx, customer, accountId, charges))
            add(model.balance, sums, -1)
            model.charged.push(...charges)
          }
        }

        for (const currency of CURRENCIES) {
          const [balance, held] = await moneyOf(customer, currency)
          assert.deepEqual([balance, held], [model.balance[currency] ?? 0, model.held[currency] ?? 0], currency)
          const statement = await getStatement(customer, { currency, from: 0, to: TEST_START_MS + 1, limit: 1_000 })
          assert.equal(statement.closingMinor, balance)
          assert.equal(statement.items.at(-1)?.balanceMinor ?? 0, balance)
        }
        assert.ok(model.charged.length > 0 && model.waiting.length >= 0)
        await assertSound(open)
      }))
})
