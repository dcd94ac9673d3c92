import assert from 'node:assert/strict'

type Json = Readonly<Record<string, unknown>>

/** The demo's customer as a program: what a journey needs before it begins, and what it left behind. */
export type Customer = {
  get(path: string): Promise<Json>
  post(path: string, body: Json): Promise<Json>
  /** Orders free numbers of New Jersey that can text, and gives them as E.164. */
  order(quantity: number): Promise<{ readonly orderId: string; readonly numbers: readonly string[] }>
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

async function ask(url: string, key: string, init: RequestInit): Promise<Json> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const response = await fetch(url, { ...init, headers })
  const body: unknown = await response.json()
  assert.ok(response.ok && isRecord(body), `${url}: ${JSON.stringify(body)}`)
  return body
}

/** The items of a page, each a record. */
export function itemsOf({ items }: Json): readonly Json[] {
  return Array.isArray(items) ? items.filter(isRecord) : []
}

/** Asks the demo with one of its published keys. */
export function asCustomer(url: string, key = 'sk_demo_customer'): Customer {
  const post = (path: string, body: Json) => ask(`${url}${path}`, key, { method: 'POST', body: JSON.stringify(body) })
  return {
    get: (path) => ask(`${url}${path}`, key, {}),
    post,
    order: async (quantity) => {
      const order = await post('/v1/orders', { criteria: { npa: '201', features: ['sms'] }, quantity })
      const lines: unknown = order['lines']
      const numbers = Array.isArray(lines) ? lines.filter(isRecord).map((line) => String(line['e164'])) : []
      return { orderId: String(order['id']), numbers }
    },
  }
}
