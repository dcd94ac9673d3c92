import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { AccountBalance } from '#domain/ledger/get-balance.ts'
import type { StatementLine } from '#domain/ledger/get-statement.ts'
import type { Payment } from '#domain/ledger/pay.ts'
import { postCharges } from '#domain/ledger/charges.ts'

import { onEveryEngine, sessionFor } from '../../support/exchange.ts'
import { charge } from '../../domain/money.ts'
import type { Client } from './client.ts'
import { send } from './client.ts'
import { useApi } from './use-api.ts'

type Page = {
  from: string
  to: string
  openingMinor: number
  closingMinor: number
  lines: number
  items: StatementLine[]
  nextCursor: string | null
}

const ownId = async (client: Client) => (await client.get<{ account: { id: string } }>('/v1/account')).body.account.id

onEveryEngine((engine) => {
  const api = useApi(engine)

  /** A customer, an operator, and what charges the customer. */
  async function parties() {
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const accountId = await ownId(customer)
    const session = sessionFor(api.exchange, accountId, 'customer')
    const spend = (amountMinor: number) =>
      api.exchange.database.transaction((tx) => postCharges(tx, session, accountId, [charge(amountMinor)]))
    return { customer, operator, accountId, spend }
  }

  test('an account is made prepaid, pays in, spends, and sees what it has', async () => {
    const { customer, operator, accountId, spend } = await parties()
    const billing = { mode: 'prepaid', currency: 'USD' }
    const set = await operator.post(`/v1/accounts/${accountId}/billing`, billing)
    assert.deepEqual([set.status, set.body], [200, { ...billing, accountId, creditLimitMinor: 0 }])
    const payment = { accountId, amountMinor: 1_000, currency: 'USD', externalId: 'wire 1' }
    const made = await operator.post<Payment>('/v1/ledger/payments', payment)
    assert.deepEqual([made.status, made.body.kind, made.body.amountMinor], [201, 'payment', 1_000])
    const again = await operator.post<Payment>('/v1/ledger/payments', payment)
    assert.deepEqual([again.status, again.body], [200, made.body])
    const problem = await operator.refused(409, 'POST', '/v1/ledger/payments', { ...payment, amountMinor: 1 })
    assert.deepEqual([problem.code, problem.transactionId], ['external_id_reused', made.body.id])
    await spend(250)
    const { body } = await customer.get<AccountBalance>('/v1/ledger/balance')
    const balances = [{ currency: 'USD', balanceMinor: 750, heldMinor: 0, availableMinor: 750 }]
    assert.deepEqual(body, { ...billing, accountId, creditLimitMinor: 0, balances })
    assert.deepEqual((await operator.get(`/v1/ledger/balance?accountId=${accountId}`)).body, body)
  })

  test('a statement is read page by page, or as one file', async () => {
    const { customer, operator, accountId, spend } = await parties()
    const payment = { accountId, amountMinor: 1_000, currency: 'USD', externalId: 'a', description: 'Wire, 2 March' }
    await operator.post('/v1/ledger/payments', payment)
    for (const amount of [1, 2, 3]) await spend(amount)
    const whole = (await customer.get<Page>('/v1/ledger/statement')).body
    assert.deepEqual(
      [whole.from, whole.openingMinor, whole.closingMinor, whole.lines],
      ['2026-03-01T00:00:00.000Z', 0, 994, 4],
    )
    const items: StatementLine[] = []
    for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 5; pages++) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = (await customer.get<Page>(`/v1/ledger/statement?limit=3${from}`)).body
      items.push(...page.items)
      cursor = page.nextCursor
    }
    assert.deepEqual(items, whole.items)
    const asOperator = `/v1/ledger/statement?accountId=${accountId}&from=2026-03-02&to=2026-03-03T00:00:00Z&currency=USD`
    assert.deepEqual((await operator.get<Page>(asOperator)).body.items, whole.items)

    const file = await api.app.inject({
      url: '/v1/ledger/statement?format=csv&from=2026-03-02&to=2026-03-03',
      headers: { authorization: `Bearer ${customer.secret}` },
    })
    assert.deepEqual([file.statusCode, file.headers['content-type']], [200, 'text/csv; charset=utf-8'])
    const lines = file.payload.trimEnd().split('\r\n')
    assert.equal(lines[0], 'time,transaction,kind,subject,description,amount,balance,currency')
    assert.equal(lines[1], '2026-03-02T00:00:00.000Z,,opening,,,,0.00,USD')
    assert.equal(lines.filter((line) => line.includes(',payment,a,"Wire, 2 March",10.00,')).length, 1)
    assert.equal(lines.filter((line) => line.includes(',setup,+12015550000,,-0.0')).length, 3)
    assert.equal(lines.at(-1), '2026-03-03T00:00:00.000Z,,closing,,,,9.94,USD')
    assert.equal(lines.length, 7)
    await customer.get('/v1/ledger/statement?format=csv')
  })

  test("another account's ledger is not found, and an operator's work is forbidden to others", async () => {
    const { customer, operator, accountId } = await parties()
    const other = await api.newClient()
    for (const path of ['balance', 'statement', 'statement?format=csv']) {
      const url = `/v1/ledger/${path}${path.includes('?') ? '&' : '?'}accountId=`
      const theirs = await other.refused(404, 'GET', `${url}${accountId}`)
      const nobodys = await other.refused(404, 'GET', `${url}acc_none`)
      assert.equal(theirs.detail.replace(accountId, 'acc_none'), nobodys.detail)
      assert.equal((await operator.refused(404, 'GET', `${url}acc_none`)).pointer, '/accountId')
    }
    const payment = { accountId, amountMinor: 1, currency: 'USD', externalId: 'a' }
    assert.equal((await customer.refused(403, 'POST', '/v1/ledger/payments', payment)).code, 'forbidden')
    const billing = { mode: 'postpaid', currency: 'USD' }
    assert.equal((await customer.refused(403, 'POST', `/v1/accounts/${accountId}/billing`, billing)).code, 'forbidden')
    assert.equal((await operator.refused(404, 'POST', '/v1/accounts/acc_none/billing', billing)).code, 'not_found')
    const blind = await api.newClient('customer', { scopes: ['numbers:read'] })
    assert.equal((await blind.refused(403, 'GET', '/v1/ledger/balance')).code, 'forbidden')
  })

  test('a question that cannot be answered says which field is wrong', async () => {
    const customer = await api.newClient()
    const pointerOf = async (query: string) => {
      const problem = await customer.refused(400, 'GET', `/v1/ledger/statement?${query}`)
      return [problem.code, problem.pointer]
    }
    for (const [query, pointer] of [
      ['from=yesterday', '/from'],
      ['from=2026-02-30', '/from'],
      ['to=2026-03-02T12:00:00', '/to'],
      ['from=2026-03-02&to=2026-03-01', '/to'],
      ['currency=usd', '/currency'],
      ['format=pdf', '/format'],
      ['format=csv&limit=5', '/limit'],
      ['format=csv&cursor=abc', '/cursor'],
      ['limit=1001', '/limit'],
    ] as const)
      assert.deepEqual(await pointerOf(query), ['invalid_input', pointer], query)
    assert.deepEqual(await pointerOf('cursor=abc'), ['invalid_cursor', '/cursor'])
    const answer = await send(api.app, { url: '/v1/ledger/statement' })
    assert.equal(answer.status, 401)
  })
})
