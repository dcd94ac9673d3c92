import { setTimeout as sleep } from 'node:timers/promises'

import type { Context } from '../context.ts'
import { tell } from '../output/tell.ts'
import { type ApiFlags, targetOf } from './api-options.ts'
import { fieldIn, listIn, textIn } from './json-fields.ts'
import { sendRequest } from './send-request.ts'
import { eventLines } from './show-events.ts'

/** How often it is asked whether there is more. */
const LOOK_MS = 500

/**
 * Prints events as they happen, page after page of the log, each from where the one before ended, so that none is lost
 * or printed twice, whatever becomes of connections meanwhile. With `--json` each event is one line as it came. Ends
 * after `limit` events, when that is given, and when nobody reads its output any more.
 */
export async function followLog(
  context: Context,
  flags: ApiFlags,
  { query, limit }: { readonly query: URLSearchParams; readonly limit: number | undefined },
): Promise<void> {
  const { stdout } = context.io
  const target = targetOf(context, flags)
  const unread = new AbortController()
  stdout.on?.('error', () => unread.abort())
  for (let printed = 0; !unread.signal.aborted;) {
    const { value } = await sendRequest(target, { method: 'GET', path: '/v1/events', query }, (line) =>
      tell(context, line),
    )
    const items = listIn(value, 'items').slice(0, limit === undefined ? undefined : limit - printed)
    const lines =
      flags.json === true ? items.map((item) => `${JSON.stringify(item)}\n`).join('') : eventLines({ items })
    if (lines !== '') stdout.write(lines)
    printed += items.length
    if (limit !== undefined && printed >= limit) return
    const cursor = textIn(value, 'cursor')
    if (cursor !== null) {
      query.delete('start')
      query.set('after', cursor)
    }
    if (fieldIn(value, 'more') !== true) await sleep(LOOK_MS, undefined, { signal: unread.signal }).catch(() => {})
  }
}
