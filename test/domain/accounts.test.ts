import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_HOLD_LIMIT, MAX_HOLD_LIMIT, MAX_NAME_LENGTH } from '#domain/accounts/account.ts'
import { createAccount } from '#domain/accounts/create-account.ts'
import { listAccounts } from '#domain/accounts/list-accounts.ts'
import { getOwnAccount } from '#domain/reservations/get-own-account.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { CUSTOMER_SCOPES, SCOPES } from '#domain/session.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, sessionFor, stock, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('an account is a customer with the usual hold limit unless the operator says otherwise', () =>
    withExchange(engine, async ({ operator }) => {
      const plain = (await createAccount(operator, { name: 'Café "Plain" & Söhne' })).answer
      assert.match(plain.id, /^acc_[0-9a-z]{24}$/)
      assert.deepEqual(plain, {
        id: plain.id,
        name: 'Café "Plain" & Söhne',
        role: 'customer',
        holdLimit: DEFAULT_HOLD_LIMIT,
        createdAt: new Date(TEST_START_MS).toISOString(),
      })
      const special = await createAccount(operator, { name: 'Special', role: 'operator', holdLimit: 0 })
      assert.deepEqual([special.answer.role, special.answer.holdLimit], ['operator', 0])
      const listed = (await listAccounts(operator, {})).items
      assert.deepEqual(
        listed
          .filter(({ name }) => name === plain.name || name === 'Special')
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        [plain, special.answer],
      )
    }))

  test('a name, and a hold limit, have bounds', () =>
    withExchange(engine, async ({ operator }) => {
      await createAccount(operator, { name: 'x'.repeat(MAX_NAME_LENGTH), holdLimit: MAX_HOLD_LIMIT })
      await refused(createAccount(operator, { name: 'x'.repeat(MAX_NAME_LENGTH + 1) }), 'invalid_input', '/name')
      await refused(createAccount(operator, { name: '' }), 'invalid_input', '/name')
      await refused(
        createAccount(operator, { name: 'n', holdLimit: MAX_HOLD_LIMIT + 1 }),
        'invalid_input',
        '/holdLimit',
      )
      await refused(createAccount(operator, { name: 'n', holdLimit: -1 }), 'invalid_input', '/holdLimit')
    }))

  test('two accounts cannot have one name, also when both are opened at once', () =>
    withExchange(engine, async ({ operator }) => {
      const both = await Promise.allSettled([
        createAccount(operator, { name: 'Same' }),
        createAccount(operator, { name: 'Same' }),
      ])
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
      await refused(createAccount(operator, { name: 'Same' }), 'name_taken', '/name')
      const { items } = await listAccounts(operator, {})
      assert.equal(items.filter(({ name }) => name === 'Same').length, 1)
    }))

  test('accounts are listed page by page, each once', () =>
    withExchange(engine, async ({ clock, operator }) => {
      for (let index = 0; index < 7; index++) {
        clock.advance(1)
        await createAccount(operator, { name: `Account ${index}` })
      }
      const names: string[] = []
      let after: string | undefined
      do {
        const page = await listAccounts(operator, { limit: 3, ...(after === undefined ? {} : { after }) })
        assert.ok(page.items.length <= 3)
        names.push(...page.items.map(({ name }) => name))
        after = page.next
      } while (after !== undefined)
      assert.deepEqual(names.slice(0, 3).toSorted(), ['Customer', 'Operator', 'Other'])
      assert.deepEqual(
        names.slice(3),
        Array.from({ length: 7 }, (_, index) => `Account ${index}`),
      )
      await refused(listAccounts(operator, { limit: 1_001 }), 'invalid_input', '/limit')
    }))

  test('an account sees itself: what its key may do, and how many numbers it holds', () =>
    withExchange(engine, async ({ exchange, clock, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 99 }])
      await reserveNumbers(customer, { numbers: [FIRST, FIRST + 1], holdMinutes: 5 })
      await reserveNumbers(customer, { numbers: [FIRST + 2], holdMinutes: 6 })
      const own = await getOwnAccount(customer, {})
      assert.equal(own.account.name, 'Customer')
      assert.equal(own.keyId, 'test:customer')
      assert.deepEqual(own.scopes, CUSTOMER_SCOPES)
      assert.deepEqual(own.holds, { limit: DEFAULT_HOLD_LIMIT, used: 3 })
      clock.advance(5 * MINUTE_MS)
      assert.equal((await getOwnAccount(customer, {})).holds.used, 1)
      const nobody = sessionFor(exchange, operator.actor.accountId, 'operator')
      assert.deepEqual((await getOwnAccount(nobody, {})).scopes, SCOPES)
    }))

  test('a customer cannot see or open accounts', () =>
    withExchange(engine, async ({ customer }) => {
      await refused(listAccounts(customer, {}), 'forbidden')
      await refused(createAccount(customer, { name: 'New' }), 'forbidden')
    }))
})
