import type { ErrorCode } from '#domain/errors.ts'

import type { Checked, Client } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Refuse = (problem: Promise<{ readonly code: ErrorCode }>) => Promise<void>

/** Says how an account pays, books what it paid, and shows its statement. */
export async function tellLedger(
  given: { readonly customer: Client; readonly operator: Client; readonly accountId: string },
  keep: Keep,
  refuse: Refuse,
): Promise<void> {
  const { customer, operator, accountId } = given
  const { id } = (await operator.post<{ id: string }>('/v1/accounts', { name: 'Example Reseller' })).body
  const billing = { mode: 'postpaid', currency: 'USD', creditLimitMinor: 500_000 }
  await keep(operator.post(`/v1/accounts/${id}/billing`, billing), billing)
  const payment = { accountId: id, amountMinor: 25_000, currency: 'USD', externalId: 'wire-4711', description: 'Wire' }
  await keep(operator.post('/v1/ledger/payments', payment), payment)
  await keep(operator.post('/v1/ledger/payments', payment))
  await keep(operator.get(`/v1/ledger/balance?accountId=${id}`))
  await keep(operator.get(`/v1/ledger/statement?accountId=${id}&from=2026-03-01&to=2026-04-01`))
  await operator.post(`/v1/accounts/${accountId}/billing`, { mode: 'prepaid', currency: 'USD' })
  await refuse(customer.refused(402, 'POST', '/v1/orders', { criteria: { npa: '201' }, quantity: 1 }))
  await operator.post(`/v1/accounts/${accountId}/billing`, { mode: 'postpaid', currency: 'USD' })
}
