import type { Client, Checked } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Refuse = (problem: ReturnType<Client['refused']>) => Promise<void>

/**
 * Registers a brand and a campaign, has both reviewed, and lets the number, which has to be in service, in and out again:
 * every operation of messaging once. What it made it deletes.
 */
export async function tellMessaging(
  { customer, operator, e164 }: { customer: Client; operator: Client; e164: string },
  keep: Keep,
  refuse: Refuse,
): Promise<void> {
  const post = <Body = { id: string }>(by: Client, url: string, body: object) => keep(by.post<Body>(url, body), body)
  const sender = {
    legalName: 'Example Bakery Inc.',
    entityType: 'private',
    taxId: '00-0000000',
    country: 'US',
    vertical: 'RETAIL',
    email: 'texts@bakery.example',
    phone: '+12015550199',
  }
  const { id: brandId } = await post(customer, '/v1/brands', sender)
  const brand = `/v1/brands/${brandId}`
  const website = { website: 'https://bakery.example' }
  await keep(customer.patch(brand, website), website)
  await keep(operator.get('/v1/reviews/brands'))
  await post(operator, `${brand}/review`, { outcome: 'verified' })
  await keep(customer.get('/v1/brands'))
  await keep(customer.get(brand))

  const { id: campaignId } = await post(customer, '/v1/campaigns', {
    brandId,
    useCase: 'delivery_notification',
    description: 'Tells customers that their order is on its way.',
    sampleMessages: ['Example Bakery: your cake is on its way. Reply STOP to end these messages.'],
    optIn: 'A box that customers tick when they order.',
  })
  const campaign = `/v1/campaigns/${campaignId}`
  const end = { endsAt: '2027-03-02T12:00:00.000Z' }
  await keep(customer.patch(campaign, end), end)
  await keep(operator.get('/v1/reviews/campaigns'))
  await post(operator, `${campaign}/review`, { outcome: 'active' })
  await keep(customer.get('/v1/campaigns'))
  const order = { numbers: [e164], externalId: 'SMS-1' }
  await post(customer, `${campaign}/assign`, order)
  // Sent again: the same order, with the other status.
  await keep(customer.post(`${campaign}/assign`, order))
  await keep(customer.get(campaign))
  await refuse(operator.refused(409, 'POST', `${campaign}/review`, { outcome: 'active' }))
  const back = { numbers: [e164], externalId: 'SMS-2' }
  await post(customer, `${campaign}/remove`, back)
  await keep(customer.post(`${campaign}/remove`, back))
  await keep(customer.delete(campaign))
  await keep(customer.delete(brand))
}
