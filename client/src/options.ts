/** Where a demo or a server on this machine listens. */
export const DEFAULT_BASE_URL = 'http://127.0.0.1:8470'
/** One try of a request, from sending it to the last byte of JSON, takes no longer. */
export const DEFAULT_TIMEOUT_MS = 30_000
/** How often a request is sent, the first time included. */
export const DEFAULT_ATTEMPTS = 4
export const MAX_ATTEMPTS = 10
/** About how long the client waits before the second try; each further wait is twice as long. */
export const DEFAULT_BACK_OFF_MS = 250
/** The longest wait that the client chooses itself. */
export const MAX_BACK_OFF_MS = 20_000
/** A `Retry-After` that is longer than this is the caller's to wait for. */
export const DEFAULT_MAX_WAIT_MS = 60_000

/** How a client speaks to an exchange. */
export type ClientOptions = {
  /** The secret of a key, `sk_…`. Without it the browser's cookie counts, for pages that are signed in. */
  readonly key?: string
  /** Address of the exchange, without a path; `http://127.0.0.1:8470` if nothing is said. */
  readonly baseUrl?: string
  /** Milliseconds that one try may take; 30,000 if nothing is said. */
  readonly timeoutMs?: number
  /** How often a request is sent at the most, 1 to 10; 4 if nothing is said. 1: never again. */
  readonly attempts?: number
  /** Milliseconds before the second try, twice as many before each further one, 20,000 at the most; 250 if nothing is said. */
  readonly backOffMs?: number
  /** Milliseconds of the longest `Retry-After` that the client waits for by itself; 60,000 if nothing is said. */
  readonly maxWaitMs?: number
  /** What sends the requests; the platform's own if nothing is said. */
  readonly fetch?: typeof fetch
}

/** What holds for one call alone. */
export type CallOptions = {
  /** Ends the call, also while it waits to try again. Its reason is thrown. */
  readonly signal?: AbortSignal
  /**
   * Names what is to be done once: 1 to 255 printable ASCII characters. Without it the client makes one for each call
   * that changes something, and sends the same with each try. null: send none, and never try again.
   */
  readonly idempotencyKey?: string | null
  /** Your own name for the request: 1 to 64 letters, digits, `.`, `_` and `-`. */
  readonly requestId?: string
}
