/** So long after its answer the same request is still the same click. */
const SAME_CLICK_MS = 1_000
/** Requests that are remembered, the oldest of which gives way. */
const MAX_REMEMBERED = 100

/** What takes or answers a secret, or changes nothing, takes no Idempotency-Key: operations as the OpenAPI document names them. */
export const UNKEYED: ReadonlySet<string> = new Set([
  'POST /v1/portability',
  'POST /v1/port-outs',
  'PUT /v1/account/port-out-pin',
  'POST /v1/webhooks',
  'POST /v1/webhooks/{webhookId}/rotate',
  'POST /v1/account/keys',
  'POST /v1/session',
  'PUT /v1/session/password',
  'POST /v1/users',
  'PATCH /v1/users/{userId}',
  'POST /v1/accounts/{accountId}/keys',
  'POST /v1/ports/{portId}/reveal-pin',
])

/** Which key a request is sent under, so that what somebody wants once is done once. */
export type Intents = {
  /** The key of a request that changes something: the same one while the same request has no good answer. */
  keyOf(request: string): string
  /** Tells that a request was done. Asked for again, it is something else that somebody wants. */
  done(key: string): void
}

/**
 * Remembers the keys of what was asked for. A request that is sent again after its answer was lost, and the second of two
 * clicks, have the key of the first; the same request after its answer, or after another change, has a new one.
 */
export function openIntents(newKey: () => string, now: () => number): Intents {
  const asked = new Map<string, { readonly key: string; doneAt: number | undefined }>()
  return {
    keyOf: (request) => {
      for (const [other, { doneAt }] of asked)
        if (doneAt !== undefined && (other !== request || now() - doneAt >= SAME_CLICK_MS)) asked.delete(other)
      const known = asked.get(request)
      if (known !== undefined) return known.key
      const [oldest] = asked.keys()
      if (asked.size >= MAX_REMEMBERED && oldest !== undefined) asked.delete(oldest)
      const key = newKey()
      asked.set(request, { key, doneAt: undefined })
      return key
    },
    done: (key) => {
      for (const intent of asked.values()) if (intent.key === key) intent.doneAt = now()
    },
  }
}
