import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAGIC_SLOW, PORT_ENDINGS } from '#domain/simulator/magic.ts'
import { WORK_PAGE } from '#domain/simulator/work.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { askBrand, askCampaign, look, sendFile, submitPort } from './stages.ts'
import { withSandbox } from './with-sandbox.ts'

/** Ten days after the tests begin. */
const FOC = '2026-03-12'
/** What a brand need not say. */
const UNSAID = {
  reason: null,
  entity_type: null,
  tax_id: null,
  country: null,
  vertical: null,
  website: null,
  email: null,
  phone: null,
  external_id: null,
}

onEveryEngine((engine) => {
  test('a port of ten days goes from its submission into service by one move of the clock, each step at its own time', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const numbers = ['+12015600001', '+12015600002']
      const url = await submitPort(customer, numbers, FOC)
      await advance('P10D')
      const port = await look(customer, url)
      assert.equal(port.state, 'ported')
      assert.deepEqual(
        port.history?.map(({ state, at }) => [state, at.slice(0, 16)]),
        [
          ['draft', '2026-03-02T12:00'],
          ['submitted', '2026-03-02T12:00'],
          ['foc_confirmed', '2026-03-02T13:00'],
          ['ported', '2026-03-12T00:00'],
        ],
      )
      const service = await look(customer, `/v1/numbers/${numbers[0]}`)
      assert.equal(service.state, 'in_service')
      await assertSound(open)
    }))

  test('a document is accepted within a minute, refused when its name asks for it, or late', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const accepted = `/v1/documents/${await sendFile(customer, 'passport.pdf')}`
      const rejected = `/v1/documents/${await sendFile(customer, 'Sandbox-Reject passport.pdf')}`
      const late = `/v1/documents/${await sendFile(customer, 'passport sandbox-slow.pdf')}`
      await advance('PT59S')
      for (const url of [accepted, rejected, late]) assert.equal((await look(customer, url)).state, 'submitted')
      await advance('PT1S')
      assert.equal((await look(customer, accepted)).state, 'accepted')
      const refused = await look(customer, rejected)
      assert.deepEqual([refused.state, refused.reason], ['rejected', 'refused by the sandbox, as was asked'])
      assert.equal((await look(customer, late)).state, 'submitted')
      await advance('P5D')
      assert.equal((await look(customer, late)).state, 'accepted')
      await assertSound(open)
    }))

  test('an order that needs documents goes into service once they were accepted', () =>
    withSandbox(engine, async ({ open, operator, customer, advance }) => {
      await operator.post('/v1/requirements', {
        country: 'GB',
        kind: 'local',
        action: 'new',
        documentType: 'proof_of_identity',
        description: 'Who you are.',
        addressScope: 'none',
      })
      const { body: order } = await customer.post<{ id: string; state: string }>('/v1/orders', {
        numbers: ['+442033180001'],
      })
      assert.equal(order.state, 'documents_required')
      await sendFile(customer, 'passport.pdf')
      await advance('PT5M')
      assert.equal((await look(customer, `/v1/orders/${order.id}`)).state, 'completed')
      await assertSound(open)
    }))

  test('a brand and its campaign are approved, refused or late, as their words say', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const brandId = await askBrand(customer, 'Example Bakery Inc.')
      const refused = `/v1/brands/${await askBrand(customer, 'sandbox-reject Ltd.')}`
      const [good, bad, late] = [
        await askCampaign(customer, brandId, 'Answers to people who ask.'),
        await askCampaign(customer, brandId, 'Texts of the sort sandbox-reject.'),
        await askCampaign(customer, brandId, 'Texts of the sort sandbox-slow.'),
      ]
      await advance('PT1M')
      assert.equal((await look(customer, `/v1/brands/${brandId}`)).state, 'verified')
      assert.equal((await look(customer, refused)).state, 'rejected')
      assert.equal((await look(customer, bad)).state, 'pending')
      await advance('PT59M')
      assert.equal((await look(customer, good)).state, 'active')
      const { state, reason } = await look(customer, bad)
      assert.deepEqual([state, reason], ['rejected', 'refused by the sandbox, as was asked'])
      assert.equal((await look(customer, late)).state, 'pending')
      await advance('P5D')
      assert.equal((await look(customer, late)).state, 'active')
      await assertSound(open)
    }))

  for (const [ending, { outcome, code, always }] of Object.entries(PORT_ENDINGS)) {
    if (outcome !== 'port_exception') continue
    test(`a port with a number that ends in ${ending} meets ${code}${always === true ? ' each time' : ', once'}`, () =>
      withSandbox(engine, async ({ customer, advance }) => {
        const url = await submitPort(customer, ['+12015600001', `+1201560${ending}`], FOC)
        await advance('PT1H')
        const refused = await look(customer, url)
        assert.deepEqual([refused.state, refused.exception?.code], ['exception', code])
        await customer.post(`${url}/submit`)
        await advance('PT1H')
        assert.equal((await look(customer, url)).state, always === true ? 'exception' : 'foc_confirmed')
      }))
  }

  test('a port is sent back for a signature, answered late, or fails on the day that was agreed, by its number', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const unsigned = await submitPort(customer, ['+12015609906'], FOC)
      const late = await submitPort(customer, ['+12015609907'], FOC)
      const failing = await submitPort(customer, ['+12015609908'], FOC)
      await advance('PT1H')
      assert.equal((await look(customer, unsigned)).state, 'pending_signature')
      assert.equal((await look(customer, late)).state, 'submitted')
      assert.equal((await look(customer, failing)).state, 'foc_confirmed')
      await customer.post(`${unsigned}/submit`)
      await advance('P5D')
      assert.equal((await look(customer, late)).state, 'foc_confirmed')
      await advance('P5D')
      assert.equal((await look(customer, unsigned)).state, 'ported')
      assert.equal((await look(customer, late)).state, 'ported')
      const refused = await look(customer, failing)
      assert.deepEqual([refused.state, refused.exception?.code], ['exception', 'number_not_active'])
      await customer.patch(failing, { requestedFocDate: '2026-03-20' })
      await customer.post(`${failing}/submit`)
      await advance('P10D')
      assert.equal((await look(customer, failing)).state, 'ported')
      await assertSound(open)
    }))

  test('a port whose letter was rejected is sent back for a signature', () =>
    withSandbox(engine, async ({ customer, advance }) => {
      const url = await submitPort(customer, ['+12015600001'], FOC)
      const loaDocumentId = await sendFile(customer, 'sandbox-reject.pdf', 'letter_of_authorisation')
      await customer.post('/v1/simulator/scripts', { outcome: 'port_signature', match: { ending: '5600001' } })
      await advance('PT1H')
      await customer.patch(url, { loaDocumentId })
      await customer.post(`${url}/submit`)
      await advance('PT1H')
      const port = await look(customer, url)
      assert.equal(port.state, 'pending_signature')
      assert.match(port.history?.at(-1)?.at ?? '', /^2026-03-02T14:00/)
    }))

  test('a number that leaves is gone on the day that the other provider asked for', () =>
    withSandbox(engine, async ({ open, operator, customer, advance }) => {
      const e164 = '+12012030001'
      await customer.post('/v1/orders', { numbers: [e164] })
      const { body: mine } = await customer.get<{ account: { id: string } }>('/v1/account')
      await customer.put('/v1/account/port-out-pin', { pin: 'another-secret' })
      const { body } = await operator.post<{ id: string }>('/v1/port-outs', {
        e164,
        accountNumber: mine.account.id,
        pin: 'another-secret',
        gainingCarrier: 'Gaining Telephone',
        requestedFocDate: FOC,
      })
      await customer.post(`/v1/port-outs/${body.id}/authorise`)
      await advance('P9D')
      assert.equal((await look(customer, `/v1/port-outs/${body.id}`)).state, 'authorised')
      await advance('P1D')
      assert.equal((await look(customer, `/v1/port-outs/${body.id}`)).state, 'completed')
      await assertSound(open)
    }))

  test('what is due is not held up by more than a page of what waits longer', () =>
    withSandbox(engine, async ({ exchange, customer, advance }) => {
      const { account } = (await customer.get<{ account: { id: string } }>('/v1/account')).body
      const now = exchange.clock.now()
      const rows = Array.from({ length: WORK_PAGE + 1 }, (_, index) => ({
        id: `B${String(index).padStart(6, '0')}`,
        account_id: account.id,
        state: 'pending' as const,
        legal_name: `${MAGIC_SLOW} ${index}`,
        created_at: now,
        changed_at: now,
        ...UNSAID,
      }))
      await exchange.database.transaction((tx) => tx.query.insertInto('brand').values(rows).execute())
      await advance('PT1S')
      const url = `/v1/documents/${await sendFile(customer, 'passport.pdf')}`
      await advance('PT1M')
      assert.equal((await look(customer, url)).state, 'accepted')
      assert.equal((await look(customer, '/v1/brands/B000001')).state, 'pending')
    }))
})
