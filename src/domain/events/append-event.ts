import { statement } from '#db/statement.ts'
import type { Transaction } from '#db/database.ts'

import type { Session } from '../session.ts'
import { exchangeOf } from '../session.ts'

/** The closed list of what can happen. The version of an event's data rises in its name when its shape changes. */
export const EVENT_TYPES = [
  'account.created',
  'key.created',
  'key.revoked',
  'rate.set',
  'inventory.imported',
  'inventory.withdrawn',
  'inventory.offered',
  'reservation.created',
  'reservation.extended',
  'reservation.released',
  'reservation.expired',
  'order.placed',
  'service.released',
  'service.routed',
  'numbers.aged',
  'customer.created',
  'customer.changed',
  'customer.deleted',
  'contact.created',
  'contact.changed',
  'contact.deleted',
  'location.created',
  'location.changed',
  'location.deleted',
  'payment_method.created',
  'payment_method.changed',
  'payment_method.deleted',
  'connection.created',
  'connection.changed',
  'connection.deleted',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type NewEvent = {
  readonly type: EventType
  /** Id of what changed. */
  readonly subject: string
  /** Whose it is; absent = the exchange's own. */
  readonly accountId?: string
  readonly data: Readonly<Record<string, unknown>>
  /** Numbers that are no longer free. */
  readonly taken?: readonly number[]
  /** Numbers that are free again. */
  readonly freed?: readonly number[]
}

const insertEvent = statement<
  {
    at: number
    type: string
    subject: string
    account_id: string | null
    actor: string
    request_id: string
    data: string
    taken: string | null
    freed: string | null
  },
  never
>((query, parameter) =>
  query.insertInto('event').values({
    at: parameter('at'),
    type: parameter('type'),
    subject: parameter('subject'),
    account_id: parameter('account_id'),
    actor: parameter('actor'),
    request_id: parameter('request_id'),
    data: parameter('data'),
    taken: parameter('taken'),
    freed: parameter('freed'),
  }),
)

function listText(numbers: readonly number[] | undefined): string | null {
  return numbers === undefined || numbers.length === 0 ? null : `[${numbers.join()}]`
}

/** Writes events into the log, in the transaction of what they tell. */
export async function appendEvents(tx: Transaction, session: Session, events: readonly NewEvent[]): Promise<void> {
  const at = exchangeOf(session).clock.now()
  for (const event of events) {
    await insertEvent(tx, {
      at,
      type: event.type,
      subject: event.subject,
      account_id: event.accountId ?? null,
      actor: session.actor.name,
      request_id: session.requestId,
      data: JSON.stringify(event.data),
      taken: listText(event.taken),
      freed: listText(event.freed),
    })
  }
}
