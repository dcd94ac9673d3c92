import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_SCRIPTS } from '#domain/simulator/script.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { askBrand, askCampaign, look, sendFile, submitPort } from './stages.ts'
import { withSandbox } from './with-sandbox.ts'

const FOC = '2026-03-12'
const SCRIPTS = '/v1/simulator/scripts'

type Script = { id: string; outcome: string; left: number }
type Page = { items: Script[]; nextCursor: null }
type Order = { id: string; state: string; lines: { e164: string; state: string }[] }

onEveryEngine((engine) => {
  test('each outcome that is asked for comes true, once for each time, with the reason that was given', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const reason = 'the photograph cannot be seen'
      for (const outcome of ['document_rejected', 'brand_rejected', 'campaign_rejected'])
        await customer.post(SCRIPTS, { outcome, reason, match: { text: 'second' } })
      const documents = [await sendFile(customer, 'first.pdf'), await sendFile(customer, 'Second.pdf')]
      const brands = [await askBrand(customer, 'First Inc.'), await askBrand(customer, 'Second Inc.')]
      const [brandId = ''] = brands
      const campaigns = [
        await askCampaign(customer, brandId, 'The first.'),
        await askCampaign(customer, brandId, 'The second.'),
      ]
      await advance('PT1H')
      const urls = [
        ...documents.map((id) => `/v1/documents/${id}`),
        ...brands.map((id) => `/v1/brands/${id}`),
        ...campaigns,
      ]
      const became = await Promise.all(urls.map((url) => look(customer, url)))
      assert.deepEqual(
        became.map(({ state }) => state),
        ['accepted', 'rejected', 'verified', 'rejected', 'active', 'rejected'],
      )
      assert.deepEqual(
        became.map((thing) => thing.reason),
        [null, reason, null, reason, null, reason],
      )
      assert.deepEqual((await customer.get<Page>(SCRIPTS)).body, { items: [], nextCursor: null })
      await assertSound(open)
    }))

  test('a port meets the exception that was asked for, by its id, and another on its day', () =>
    withSandbox(engine, async ({ open, customer, advance }) => {
      const url = await submitPort(customer, ['+12015600001'], FOC)
      const other = await submitPort(customer, ['+12015600002'], FOC)
      const match = { id: url.replace('/v1/ports/', '') }
      await customer.post(SCRIPTS, { outcome: 'port_exception', code: 'pin_mismatch', reason: 'it ends in 7', match })
      await customer.post(SCRIPTS, { outcome: 'port_exception_on_foc', code: 'order_pending', match })
      await advance('PT1H')
      assert.deepEqual((await look(customer, url)).exception, { code: 'pin_mismatch', text: 'it ends in 7' })
      assert.equal((await look(customer, other)).state, 'foc_confirmed')
      await customer.post(`${url}/submit`)
      await advance('P10D')
      assert.equal((await look(customer, url)).exception?.code, 'order_pending')
      assert.equal((await look(customer, other)).state, 'ported')
      await assertSound(open)
    }))

  test('a script counts more than magic: what would be refused is accepted, and what would be quick is slow', () =>
    withSandbox(engine, async ({ customer, advance }) => {
      await customer.post(SCRIPTS, { outcome: 'accepted', match: { text: 'sandbox-reject' } })
      await customer.post(SCRIPTS, { outcome: 'slow', match: { text: 'quick' } })
      const refused = `/v1/documents/${await sendFile(customer, 'sandbox-reject.pdf')}`
      const quick = `/v1/documents/${await sendFile(customer, 'quick.pdf')}`
      await advance('PT1M')
      assert.equal((await look(customer, refused)).state, 'accepted')
      assert.equal((await look(customer, quick)).state, 'submitted')
      await advance('P5D')
      assert.equal((await look(customer, quick)).state, 'accepted')
    }))

  test('a script is about things of its own account, and an operator’s about those of all', () =>
    withSandbox(engine, async ({ operator, customer, other, advance }) => {
      const mine = (await customer.post<Script>(SCRIPTS, { outcome: 'document_rejected' })).body
      assert.deepEqual((await other.get<Page>(SCRIPTS)).body.items, [])
      await other.refused(404, 'DELETE', `${SCRIPTS}/${mine.id}`)
      const theirs = `/v1/documents/${await sendFile(other, 'passport.pdf')}`
      await advance('PT1M')
      assert.equal((await look(other, theirs)).state, 'accepted')
      assert.deepEqual((await operator.get<Page>(SCRIPTS)).body.items, [mine])
      assert.deepEqual((await customer.delete<Script>(`${SCRIPTS}/${mine.id}`)).body, mine)
      await customer.refused(404, 'DELETE', `${SCRIPTS}/${mine.id}`)
      await operator.post(SCRIPTS, { outcome: 'document_rejected', times: 2 })
      const both = [await sendFile(other, 'passport.pdf'), await sendFile(customer, 'passport.pdf')]
      await advance('PT1M')
      for (const id of both) assert.equal((await look(operator, `/v1/documents/${id}`)).state, 'rejected')
    }))

  test('a number that ends in 9990 is found and always gone, with others to take instead', () =>
    withSandbox(engine, async ({ open, customer }) => {
      const gone = '+12012039990'
      for (let tries = 0; tries < 2; tries++) {
        const { body } = await customer.get<{ items: { e164: string }[] }>('/v1/numbers/available?mask=2012039990')
        assert.deepEqual(
          body.items.map(({ e164 }) => e164),
          [gone],
        )
        const problem = await customer.refused(409, 'POST', '/v1/reservations', { numbers: [gone, '+12012039991'] })
        assert.equal(problem.code, 'numbers_unavailable')
        assert.equal(problem.numbers?.[0]?.reason, 'not_available')
        assert.ok((problem.numbers?.[0]?.alternatives.length ?? 0) > 0)
        await customer.refused(409, 'POST', '/v1/orders', { numbers: [gone] })
      }
      const some = await customer.post<Order>('/v1/orders', { numbers: [gone, '+12012039991'], mode: 'any' })
      assert.equal(some.body.state, 'partially_completed')
      await assertSound(open)
    }))

  test('an order by criteria goes on to other numbers when the first are gone', () =>
    withSandbox(engine, async ({ open, customer }) => {
      const criteria = { mask: '201203999x' }
      const { body } = await customer.post<Order>('/v1/orders', { criteria, quantity: 9 })
      assert.equal(body.state, 'completed')
      assert.deepEqual(
        body.lines.filter(({ e164 }) => e164.endsWith('9990')),
        [],
      )
      await assertSound(open)
    }))

  test('the number that a script names is gone once, between the search and the order', () =>
    withSandbox(engine, async ({ open, customer, other }) => {
      const numbers = ['+12012031234']
      await customer.post(SCRIPTS, { outcome: 'number_gone', match: { ending: '31234' } })
      await other.post('/v1/reservations', { numbers: ['+12012041234'] })
      const problem = await customer.refused(409, 'POST', '/v1/orders', { numbers })
      assert.equal(problem.code, 'numbers_unavailable')
      assert.deepEqual((await customer.get<Page>(SCRIPTS)).body.items, [])
      assert.equal((await customer.post<Order>('/v1/orders', { numbers })).body.state, 'completed')
      await assertSound(open)
    }))

  test('there are only so many scripts, and a code goes with exceptions', () =>
    withSandbox(engine, async ({ customer }) => {
      const odd = { outcome: 'document_rejected', code: 'pin_mismatch' }
      assert.equal((await customer.refused(400, 'POST', SCRIPTS, odd)).pointer, '/code')
      await customer.refused(400, 'POST', SCRIPTS, { outcome: 'anything' })
      for (let made = 0; made < MAX_SCRIPTS; made++) await customer.post(SCRIPTS, { outcome: 'slow' })
      const problem = await customer.refused(409, 'POST', SCRIPTS, { outcome: 'slow' })
      assert.deepEqual([problem.code, problem.limit], ['limit_reached', MAX_SCRIPTS])
      const key = { 'idempotency-key': 'twice' }
      const [first] = (await customer.get<Page>(SCRIPTS)).body.items
      await customer.delete(`${SCRIPTS}/${first?.id}`)
      await customer.post(SCRIPTS, { outcome: 'slow' }, key)
      await customer.post(SCRIPTS, { outcome: 'slow' }, key)
      assert.equal((await customer.get<Page>(SCRIPTS)).body.items.length, MAX_SCRIPTS)
    }))
})
