import { setTimeout as sleep } from 'node:timers/promises'

import type { Checked, Client } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>

/** On PostgreSQL the log is read below the oldest open transaction, which may be another test's. */
const TRIES = 200

/** The account's events of these types, once they can be read. */
async function readable(customer: Client, query: string) {
  for (let tries = 0; ; tries++) {
    const answer = await customer.get<{ items: { id: string }[]; more: boolean }>(`/v1/events?${query}`)
    if (answer.body.items.length > 0) return { ...answer, body: { ...answer.body, more: false } }
    if (tries > TRIES) throw new Error(`no event of ${query} can be read`)
    await sleep(10)
  }
}

/** Reads the log, asks who had a number, and is told of events. */
export async function tellEvents(customer: Client, e164: string, keep: Keep): Promise<void> {
  const events = await readable(customer, 'types=reservation.created&limit=1')
  await keep(Promise.resolve(events))
  const eventId = events.body.items[0]?.id ?? ''
  await keep(customer.get(`/v1/events/${eventId}`))
  const types = await customer.get<{ items: unknown[] }>('/v1/event-types')
  await keep(Promise.resolve({ ...types, body: { items: types.body.items.slice(0, 1) } }))
  await keep(customer.get(`/v1/numbers/${e164}/history?limit=1`))
  await keep(customer.get(`/v1/numbers/${e164}/holders`))
  const body = { url: 'https://hooks.example.com/strowger', types: ['order.moved'], description: 'Shop' }
  const { webhook } = await keep(customer.post<{ webhook: { id: string } }>('/v1/webhooks', body), body)
  const path = `/v1/webhooks/${webhook.id}`
  await keep(customer.get('/v1/webhooks'))
  await keep(customer.get(path))
  await keep(customer.post(`${path}/pause`))
  await keep(customer.post(`${path}/resume`))
  const change = { types: ['order.moved', 'service.released'] }
  await keep(customer.patch(path, change), change)
  await keep(customer.post(`${path}/rotate`))
  await keep(customer.post(`${path}/redeliver`, { eventId }), { eventId })
  const { items } = await keep(customer.get<{ items: { id: string }[] }>(`${path}/deliveries`))
  await keep(customer.get(`${path}/deliveries/${items[0]?.id ?? ''}`))
  await keep(customer.delete(path))
}
