import type { Problem } from './generated/api.ts'
import { retryAfterMs } from './delay.ts'
import { RefusalError, type StrowgerError, UnreachableError, UnreadableAnswerError } from './errors.ts'
import type { PreparedRequest } from './request.ts'

/** What a proxy answers when the same request may succeed later. */
const PASSING_STATUSES = new Set([429, 502, 503, 504])

/** What became of one try. */
export type Outcome =
  | { readonly answer: unknown }
  | { readonly error: StrowgerError; readonly retryable: boolean; readonly afterMs: number | undefined }

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'status' in value &&
    'retryable' in value
  )
}

const mediaOf = (response: Response) => response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''

async function refusalOf(response: Response): Promise<Outcome> {
  const afterMs = retryAfterMs(response.headers)
  const text = await response.text()
  const body: unknown = mediaOf(response) === 'application/problem+json' ? JSON.parse(text) : undefined
  if (isProblem(body)) return { error: new RefusalError(body), retryable: body.retryable, afterMs }
  const message = `${response.status} came without a problem of the exchange: look at what stands between`
  const error = new UnreadableAnswerError(response.status, message)
  return { error, retryable: PASSING_STATUSES.has(response.status), afterMs }
}

async function read(response: Response): Promise<Outcome> {
  if (!response.ok) return refusalOf(response)
  if (response.status === 204) return { answer: undefined }
  if (mediaOf(response) !== 'application/json') return { answer: response }
  return { answer: await response.json() }
}

type Terms = { readonly fetch: typeof fetch; readonly timeoutMs: number; readonly signal: AbortSignal | undefined }

/** Sends the request once. What the exchange answers is an outcome; only the caller's own signal makes it throw. */
export async function attempt(request: PreparedRequest, { fetch, timeoutMs, signal }: Terms): Promise<Outcome> {
  signal?.throwIfAborted()
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
  try {
    const ends = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal])
    return await read(await fetch(request.url, { ...request.init, signal: ends }))
  } catch (cause) {
    signal?.throwIfAborted()
    if (cause instanceof SyntaxError)
      return {
        error: new UnreadableAnswerError(200, 'the answer is not well-formed JSON: look at what stands between'),
        retryable: false,
        afterMs: undefined,
      }
    const why = cause instanceof Error ? cause.message : String(cause)
    const error = new UnreachableError(`${new URL(request.url).origin} did not answer: ${why}`, { cause })
    return { error, retryable: true, afterMs: undefined }
  } finally {
    clearTimeout(timer)
  }
}
