import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { DAY_MS, systemClock } from '#lib/clock.ts'

import { type Demo, startDemo } from '../support/demo.ts'

/** As v1 answers it, as far as this test looks at it. */
type Thing = {
  readonly id: string
  readonly state: string
  readonly reason: string | null
  readonly now: string
  readonly lines: readonly { readonly e164: string }[]
}

let demo: Demo
before(async () => {
  demo = await startDemo()
})
after(() => demo.stop())

async function ask(method: 'GET' | 'POST', path: string, body?: FormData | Record<string, unknown>): Promise<Thing> {
  const isForm = body instanceof FormData
  const response = await fetch(`${demo.url}${path}`, {
    method,
    headers: {
      authorization: 'Bearer sk_demo_customer',
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Thing
  assert.ok(response.ok, JSON.stringify(answer))
  return answer
}
const advance = (duration: string) => ask('POST', '/v1/simulator/clock', { advance: duration })

async function portOfTenDays(): Promise<string> {
  const form = new FormData()
  form.set('documentType', 'letter_of_authorisation')
  form.set('file', new File(['%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n'], 'letter.pdf', { type: 'application/pdf' }))
  const { id: loaDocumentId } = await ask('POST', '/v1/documents', form)
  const { now } = await ask('GET', '/v1/simulator/clock')
  const { id } = await ask('POST', '/v1/ports', {
    numbers: ['+12015600100'],
    endUser: {
      kind: 'business',
      name: 'Example Bakery Inc.',
      address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
    },
    billingNumber: '+12015600100',
    currentCarrier: 'Other Telephone Company',
    carrierAccount: 'AC-4711',
    requestedFocDate: new Date(Date.parse(now) + 10 * DAY_MS).toISOString().slice(0, 10),
    loaDocumentId,
  })
  await ask('POST', `/v1/ports/${id}/submit`)
  await advance('P10D')
  return (await ask('GET', `/v1/ports/${id}`)).state
}

async function restOfDays(): Promise<string> {
  const { lines } = await ask('POST', '/v1/orders', { criteria: { npa: '435' }, quantity: 1 })
  const numbers = lines.map(({ e164 }) => e164)
  await ask('POST', '/v1/numbers/release', { numbers })
  await advance('P45D')
  return (await ask('POST', '/v1/reservations', { numbers })).state
}

async function campaignRejected(): Promise<string> {
  const { id: brandId } = await ask('POST', '/v1/brands', { legalName: 'Example Bakery Inc.' })
  const description = 'Answers to orders. Sandbox-reject.'
  const { id } = await ask('POST', '/v1/campaigns', { brandId, useCase: 'customer_care', description })
  await advance('P1D')
  return (await ask('GET', `/v1/campaigns/${id}`)).state
}

test('a port of ten days, a rest of 45 and a campaign that is rejected are over in a moment of a test run', async (context) => {
  const began = performance.now()
  const outcomes = [await portOfTenDays(), await restOfDays(), await campaignRejected()]
  const tookMs = performance.now() - began
  assert.deepEqual(outcomes, ['ported', 'active', 'rejected'])
  const { now } = await ask('GET', '/v1/simulator/clock')
  assert.equal(Math.round((Date.parse(now) - systemClock.now()) / DAY_MS), 56)
  // Told and not asserted: how fast a machine is that does other things too is no fact about the exchange.
  context.diagnostic(`56 days took ${Math.round(tookMs)} ms`)
})
