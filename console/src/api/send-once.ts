import type { Middleware } from 'openapi-fetch'

import { hearDate } from './exchange-time.ts'
import { openIntents, UNKEYED } from './intents.ts'

const KEY = 'Idempotency-Key'
const CHANGES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const TRIES_ONLY = /"dryRun":true/

const intents = openIntents(
  () => crypto.randomUUID(),
  () => performance.now(),
)

/** Sends whatever changes something under an Idempotency-Key, unless it has one, is a file, or takes none. */
export const sendOnce: Middleware = {
  onRequest: async ({ request, schemaPath }) => {
    const { method, url, headers } = request
    if (!CHANGES.has(method) || headers.has(KEY) || UNKEYED.has(`${method} ${schemaPath}`)) return undefined
    if (headers.get('Content-Type')?.startsWith('multipart/') === true) return undefined
    const body = await request.clone().text()
    if (TRIES_ONLY.test(body)) return undefined
    headers.set(KEY, intents.keyOf(`${method} ${url} ${body}`))
    return request
  },
  onResponse: ({ request, response }) => {
    hearDate(response.headers.get('Date'))
    const key = request.headers.get(KEY)
    if (key !== null && response.ok) intents.done(key)
    return undefined
  },
}

/** How often a change is sent in all when its answer does not come. */
const MAX_SENDS = 3
const WAIT_MS = 400

async function isInProgress(response: Response): Promise<boolean> {
  return response.status === 409 && /"idempotency_in_progress"/.test(await response.clone().text())
}

/** Sends a request, and sends it again when its answer was lost or is still to come and its key lets it happen only once. */
export async function fetchOnce(request: Request): Promise<Response> {
  if (!request.headers.has(KEY)) return fetch(request)
  for (let sends = 1; ; sends++) {
    try {
      const response = await fetch(request.clone())
      if (sends >= MAX_SENDS || !(await isInProgress(response))) return response
    } catch (error) {
      if (sends >= MAX_SENDS || request.signal.aborted) throw error
    }
    await new Promise((resolve) => {
      window.setTimeout(resolve, WAIT_MS * sends)
    })
  }
}
