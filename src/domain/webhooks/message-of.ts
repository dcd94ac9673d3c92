import type { LogKey } from '../events/log-key.ts'
import { showEvent } from '../events/show-event.ts'
import type { ClaimedDelivery } from './claim-deliveries.ts'

/** What is sent: the id by which a consumer knows a repetition, and the event as `GET /v1/events` shows it. */
export type Message = { readonly id: string; readonly body: string }

/** The message of a delivery: the same at every try, and when it is asked for again. */
export function messageOf(
  key: LogKey,
  { accountId, seesAll, event }: Pick<ClaimedDelivery, 'accountId' | 'seesAll' | 'event'>,
): Message {
  const shown = showEvent(key, { accountId, seesAll }, event)
  return { id: shown.id, body: JSON.stringify(shown) }
}
