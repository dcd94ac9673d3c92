import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Brand } from '#domain/messaging/brand.ts'
import type { Campaign } from '#domain/messaging/campaign.ts'
import type { Order } from '#domain/orders/order.ts'

import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import type { Client } from './client.ts'
import { useApi } from './use-api.ts'

const FIRST = 12_015_560_000
const plus = (line: number) => `+${FIRST + line}`
type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

const CARE = { useCase: 'customer_care', description: 'Answers to people who ask.' }

async function verifiedBrand(customer: Client, operator: Client, legalName: string): Promise<string> {
  const { id } = (await customer.post<Brand>('/v1/brands', { legalName })).body
  await operator.post(`/v1/brands/${id}/review`, { outcome: 'verified' })
  return id
}

async function activeCampaign(customer: Client, operator: Client, brandId: string): Promise<string> {
  const { id } = (await customer.post<Campaign>('/v1/campaigns', { ...CARE, brandId })).body
  await operator.post(`/v1/campaigns/${id}/review`, { outcome: 'active' })
  return id
}

onEveryEngine((engine) => {
  const api = useApi(engine)

  test('a brand is registered, looked at, changed, reviewed, listed and deleted', async () => {
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const made = await customer.post<Brand>('/v1/brands', { legalName: 'Bakery', country: 'US' })
    const url = `/v1/brands/${made.body.id}`
    assert.deepEqual([made.status, made.headers['location'], made.body.state], [201, url, 'pending'])
    assert.deepEqual((await customer.get(url)).body, made.body)
    const changed = await customer.patch<Brand>(url, { vertical: 'RETAIL', country: null })
    assert.deepEqual([changed.status, changed.body.vertical, changed.body.country], [200, 'RETAIL', null])
    const reviewed = await operator.post<Brand>(`${url}/review`, { outcome: 'rejected', reason: 'no such company' })
    assert.deepEqual([reviewed.status, reviewed.body.state, reviewed.body.reason], [200, 'rejected', 'no such company'])
    const problem = await operator.refused(409, 'POST', `${url}/review`, { outcome: 'suspended', reason: 'x' })
    assert.deepEqual([problem.code, problem.pointer, problem.state], ['wrong_state', '/outcome', 'rejected'])
    const listed = await customer.get<Page<Brand>>('/v1/brands?state=rejected')
    assert.deepEqual(
      listed.body.items.map(({ id }) => id),
      [made.body.id],
    )
    assert.deepEqual((await customer.delete(url)).body, { id: made.body.id })
    assert.equal((await customer.get<Brand>(url)).body.state, 'deleted')
    assert.deepEqual((await customer.get<Page<Brand>>('/v1/brands')).body.items, [])
  })

  test('brands and campaigns come page by page, to their account and to the operator', async () => {
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const brandId = await verifiedBrand(customer, operator, 'Paged')
    for (const legalName of ['One', 'Two']) await customer.post('/v1/brands', { legalName })
    for (let made = 0; made < 3; made++) await customer.post('/v1/campaigns', { ...CARE, brandId })
    const walk = async (by: Client, url: string) => {
      const ids: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<{ id: string; accountId: string }> = (
          await by.get<Page<{ id: string; accountId: string }>>(`${url}&limit=2${cursor}`)
        ).body
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor === null ? null : `&cursor=${encodeURIComponent(page.nextCursor)}`
      }
      return ids
    }
    const own = await walk(customer, '/v1/brands?')
    assert.equal(own.length, 3)
    assert.deepEqual(own, own.toSorted())
    const campaigns = await walk(customer, `/v1/campaigns?brandId=${brandId}`)
    assert.equal(campaigns.length, 3)
    const waiting = await walk(operator, '/v1/reviews/brands?state=pending')
    assert.ok(own.filter((id) => id !== brandId).every((id) => waiting.includes(id)))
    const asked = await walk(operator, '/v1/reviews/campaigns?state=pending')
    assert.ok(campaigns.every((id) => asked.includes(id)))
    await customer.refused(400, 'GET', '/v1/brands?cursor=abc')
    await customer.refused(403, 'GET', '/v1/reviews/brands')
    await customer.refused(403, 'GET', '/v1/reviews/campaigns')
  })

  test('numbers join a campaign by an order, are found by it, and leave it', async () => {
    await stock(api.operator, [{ first: FIRST, last: FIRST + 9 }])
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const campaignId = await activeCampaign(customer, operator, await verifiedBrand(customer, operator, 'Texts'))
    const url = `/v1/campaigns/${campaignId}`
    await customer.post('/v1/orders', { numbers: [plus(0), plus(1)] })
    const body = { numbers: [plus(0), plus(1), plus(2)], externalId: 'm-1' }
    const made = await customer.post<Order>(`${url}/assign`, body)
    assert.deepEqual(
      [made.status, made.body.state, made.body.lines.map(({ reason }) => reason)],
      [201, 'partially_completed', [null, null, 'number_not_in_service']],
    )
    assert.equal(made.headers['location'], `/v1/orders/${made.body.id}`)
    const again = await customer.post<Order>(`${url}/assign`, body)
    assert.deepEqual([again.status, again.body], [200, made.body])
    const reused = await customer.refused(409, 'POST', `${url}/remove`, body)
    assert.deepEqual([reused.code, reused.orderId], ['external_id_reused', made.body.id])
    const found = await customer.get<Page<{ e164: string }>>(`/v1/numbers?campaignId=${campaignId}`)
    assert.deepEqual(
      found.body.items.map(({ e164 }) => e164),
      [plus(0), plus(1)],
    )
    const used = await customer.refused(409, 'DELETE', url)
    assert.deepEqual([used.code, used.usedBy], ['in_use', { numbers: 2 }])
    const removed = await customer.post<Order>(`${url}/remove`, { numbers: [plus(0), plus(1)] })
    assert.deepEqual([removed.status, removed.body.state], [201, 'completed'])
    assert.equal((await customer.get<Campaign>(url)).body.numbers, 0)
    await assertSound(api.open)
    assert.equal((await customer.patch<Campaign>(url, { endsAt: '2027-01-31T00:00:00Z' })).body.state, 'active')
    assert.deepEqual((await customer.delete(url)).body, { id: campaignId })
  })

  test('a key without the scope may not, and another account finds nothing', async () => {
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const campaignId = await activeCampaign(customer, operator, await verifiedBrand(customer, operator, 'Private'))
    const reader = await api.newClient('customer', { scopes: ['messaging:read'] })
    const used = { numbers: [plus(0)] }
    await reader.refused(403, 'POST', `/v1/campaigns/${campaignId}/assign`, used)
    await reader.refused(404, 'GET', `/v1/campaigns/${campaignId}`)
    const other = await api.newClient()
    await other.refused(404, 'POST', `/v1/campaigns/${campaignId}/assign`, used)
    await other.refused(404, 'PATCH', `/v1/campaigns/${campaignId}`, { optIn: null })
    await customer.refused(403, 'POST', `/v1/campaigns/${campaignId}/review`, { outcome: 'active' })
  })
})
