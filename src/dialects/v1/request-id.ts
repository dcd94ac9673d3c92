import type { IncomingMessage } from 'node:http'

import type { Clock } from '#lib/clock.ts'
import { newId } from '#lib/ids.ts'

const CLIENT_ID = /^[A-Za-z0-9._-]{1,64}$/

/** Names each request: as the client does in `X-Request-Id`, when that is 1–64 letters, digits, `.`, `_` and `-`; otherwise anew. */
export function requestIds(clock: Clock) {
  return ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
    const given = headers['x-request-id']
    return typeof given === 'string' && CLIENT_ID.test(given) ? given : newId('request', clock)
  }
}
