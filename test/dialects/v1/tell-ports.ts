import type { ErrorCode } from '#domain/errors.ts'

import type { Checked, Client } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Refuse = (problem: Promise<{ readonly code: ErrorCode }>) => Promise<void>

/** Who asks, and a signed letter of authorisation of the customer. */
export type PortParties = {
  readonly operator: Client
  readonly customer: Client
  letter(): Promise<string>
  /** A free number of the stock. */
  readonly free: string
}

const NUMBERS = ['+12015600100', '+12015600101']
const FOC = '2026-03-16'
const END_USER = {
  name: 'Example Bakery Inc.',
  kind: 'business',
  address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
}
const PORT = {
  numbers: NUMBERS,
  endUser: END_USER,
  billingNumber: '+12015600100',
  currentCarrier: 'Other Telephone Company',
  carrierAccount: 'AC-4711',
  requestedFocDate: FOC,
}

/** Asks for everything that has to do with ports once, and keeps what is answered. */
export async function tellPorts({ operator, customer, letter, free }: PortParties, keep: Keep, refuse: Refuse) {
  type Made = { readonly id: string }
  const post = <Body = Made>(by: Client, url: string, body?: unknown) => keep(by.post<Body>(url, body), body)
  const code = { country: 'US', region: 'NJ', lata: '224', rateCenter: 'HACKENSACK', npa: '201', nxx: '560', tier: 1 }
  const { id: ruleId } = await keep(operator.put<Made>('/v1/footprint', code), code)
  await keep(operator.get('/v1/footprint'))
  await post(customer, '/v1/portability', { numbers: [...NUMBERS, '+12015700100'] })

  const { id } = await post(customer, '/v1/ports', PORT)
  const url = `/v1/ports/${id}`
  const letterAndPin = { pin: 'a-secret', loaDocumentId: await letter() }
  await keep(customer.patch(url, letterAndPin), letterAndPin)
  await keep(customer.post(`${url}/submit`))
  await keep(customer.get('/v1/ports'))
  await post(operator, `${url}/request-signature`, { reason: 'page 2 is not signed' })
  await customer.post(`${url}/submit`)
  await keep(operator.post(`${url}/reveal-pin`))
  await post(operator, `${url}/exception`, { code: 'account_number_mismatch', text: 'the account ends in 12' })
  await customer.post(`${url}/submit`)
  await post(operator, `${url}/confirm`, { focDate: FOC })
  await keep(operator.post(`${url}/complete`))
  await keep(customer.get(url))
  const { id: another } = (await customer.post<Made>('/v1/ports', { numbers: ['+12015600102'] })).body
  await refuse(customer.refused(409, 'POST', `/v1/ports/${another}/submit`))
  await post(customer, `/v1/ports/${another}/cancel`, { reason: 'no longer wanted' })
  await refuse(customer.refused(409, 'POST', `/v1/ports/${another}/submit`))
  const { id: twice } = (await customer.post<Made>('/v1/ports', PORT)).body
  await refuse(customer.refused(409, 'POST', `/v1/ports/${twice}/submit`))

  const { account } = (await customer.get<{ account: Made }>('/v1/account')).body
  const pin = { pin: 'another-secret' }
  await keep(customer.put('/v1/account/port-out-pin', pin), pin)
  const asked = { accountNumber: account.id, ...pin, gainingCarrier: 'Gaining Telephone', requestedFocDate: FOC }
  const request = (e164: string) => post(operator, '/v1/port-outs', { e164, ...asked })
  const { id: unwanted } = await request(NUMBERS[0] ?? '')
  await refuse(operator.refused(409, 'POST', '/v1/port-outs', { e164: NUMBERS[0], ...asked }))
  await post(customer, `/v1/port-outs/${unwanted}/refuse`, { refusal: 'not_authorised', reason: 'we stay' })
  const { id: dropped } = await request(NUMBERS[0] ?? '')
  await post(operator, `/v1/port-outs/${dropped}/cancel`, { reason: 'withdrawn' })
  await customer.post('/v1/orders', { numbers: [free] })
  const { id: leaving } = await request(free)
  await keep(customer.post(`/v1/port-outs/${leaving}/authorise`))
  await keep(operator.post(`/v1/port-outs/${leaving}/complete`))
  await keep(operator.post(`/v1/port-outs/${leaving}/return`))
  await keep(customer.get('/v1/port-outs'))
  await keep(customer.get(`/v1/port-outs/${leaving}`))
  await keep(operator.delete(`/v1/footprint/${ruleId}`))
}
