import { StrowgerError } from './errors.ts'
import type { Event as ExchangeEvent } from './generated/api.ts'

/** A delivery that was signed longer ago than this, or is as far ahead, is refused. */
export const DEFAULT_TOLERANCE_SECONDS = 300
/** While a secret is being changed there are two; nobody signs with more than this. */
const MAX_SIGNATURES = 10
const SECRET_PREFIX = 'whsec_'
const VERSION = 'v1'

/** What of a delivery was not as it should be. Answer such a delivery with 400 and believe nothing of it. */
export class WebhookError extends StrowgerError {
  override readonly name = 'WebhookError'
}

/** A delivery of a webhook as it came in. */
export type ReceivedWebhook = {
  /** The body as it was sent: the bytes, or the text, and not what a parser made of it. */
  readonly body: string | Uint8Array
  /** Its headers: `Headers`, or a record as Node has them. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The secret of the webhook, `whsec_…`; both, while it is being changed. */
  readonly secret: string | readonly string[]
  /** Seconds by which the time of signing may differ from now; 300 if nothing is said. */
  readonly toleranceSeconds?: number
  /** What time it is; the machine's if nothing is said. */
  readonly now?: Date
}

function headerOf(headers: ReceivedWebhook['headers'], name: string): string {
  const found =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  const value = typeof found === 'object' ? found?.[0] : found
  if (value === undefined || value === '') throw new WebhookError(`the header ${name} is missing`)
  return value
}

function bytesOf(base64: string, what: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    throw new WebhookError(`${what} is not base64`)
  }
}

async function keyOf(secret: string): Promise<CryptoKey> {
  if (!secret.startsWith(SECRET_PREFIX)) throw new TypeError(`the secret of a webhook begins with ${SECRET_PREFIX}`)
  const bytes = bytesOf(secret.slice(SECRET_PREFIX.length), 'the secret')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function checkTime(timestamp: string, tolerance: number, now: Date): void {
  const signed = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN
  const age = now.getTime() / 1000 - signed
  if (Number.isNaN(age)) throw new WebhookError('the header webhook-timestamp is no time')
  if (age > tolerance) throw new WebhookError('the delivery was signed too long ago')
  if (age < -tolerance) throw new WebhookError('the delivery was signed in the future')
}

function contentOf(id: string, timestamp: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`)
  const tail = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const content = new Uint8Array(head.length + tail.length)
  content.set(head)
  content.set(tail, head.length)
  return content
}

/**
 * Verifies a delivery of a webhook (Standard Webhooks 1.0) and gives its event. Its `id` is the same for
 * each attempt to deliver it: keep it to do things once. Throws WebhookError for a delivery that is not to be believed,
 * TypeError for a secret that is none.
 */
export async function verifyWebhook(received: ReceivedWebhook): Promise<ExchangeEvent> {
  const { body, headers, secret, toleranceSeconds = DEFAULT_TOLERANCE_SECONDS, now = new Date() } = received
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')
    .split(' ')
    .slice(0, MAX_SIGNATURES)
    .flatMap((signature) => (signature.startsWith(`${VERSION},`) ? [signature.slice(VERSION.length + 1)] : []))
  checkTime(timestamp, toleranceSeconds, now)
  const content = contentOf(id, timestamp, body)
  for (const one of typeof secret === 'string' ? [secret] : secret) {
    const key = await keyOf(one)
    for (const signature of signatures)
      // Compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, bytesOf(signature, 'a signature'), content))
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signature says that the exchange wrote it
        return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as ExchangeEvent
  }
  throw new WebhookError('no signature is of this secret')
}
