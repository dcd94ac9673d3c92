import { MAX_BACK_OFF_MS } from './options.ts'

const UINT32_VALUES = 2 ** 32

/** From 0 to just below 1. */
function chance(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value / UINT32_VALUES
}

/**
 * Milliseconds until the next try after so many: twice as many each time, and by chance between half of that and all of
 * it, so that clients that were refused together do not come back together.
 */
export function backOff(attempt: number, firstMs: number, random: () => number = chance): number {
  const longest = Math.min(firstMs * 2 ** (attempt - 1), MAX_BACK_OFF_MS)
  return longest / 2 + (random() * longest) / 2
}

/**
 * Milliseconds that `Retry-After` asks for (RFC 9110, 10.2.3): seconds, or a moment, which is compared with the answer's
 * own `Date`, so that the clock of this machine does not matter. Undefined when it says nothing that can be read.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')?.trim()
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const wait = Date.parse(text) - Date.parse(headers.get('Date') ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** Waits, unless the signal ends it; then its reason is thrown. */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  signal?.addEventListener('abort', () => resolve(), { once: true })
  await promise
  clearTimeout(timer)
  signal?.throwIfAborted()
}
