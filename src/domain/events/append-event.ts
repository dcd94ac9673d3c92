import { sql } from 'kysely'

import { statement } from '#db/statement.ts'
import type { Transaction } from '#db/database.ts'

import type { Session } from '../session.ts'
import { exchangeOf } from '../session.ts'
import { checkEvent } from './check-event.ts'
import { numbersOf } from './event-numbers.ts'

/** The closed list of what can happen. The version of an event's data rises in its name when its shape changes. */
export const EVENT_TYPES = [
  'account.created',
  'key.created',
  'key.revoked',
  'user.created',
  'user.changed',
  'user.deleted',
  'session.started',
  'session.ended',
  'rate.set',
  'inventory.imported',
  'import.started',
  'import.failed',
  'inventory.withdrawn',
  'inventory.offered',
  'inventory.reset',
  'reservation.created',
  'reservation.extended',
  'reservation.released',
  'reservation.expired',
  'order.placed',
  'order.moved',
  'order.filled',
  'order.noted',
  'order.numbered',
  'service.started',
  'service.released',
  'service.routed',
  'service.changed',
  'service.restored',
  'service.locked',
  'service.unlocked',
  'numbers.held',
  'numbers.unheld',
  'numbers.ageing_shortened',
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
  'brand.created',
  'brand.changed',
  'brand.moved',
  'brand.deleted',
  'campaign.created',
  'campaign.changed',
  'campaign.moved',
  'campaign.deleted',
  'campaign.assigned',
  'campaign.removed',
  'footprint.imported',
  'footprint.set',
  'footprint.deleted',
  'port.created',
  'port.changed',
  'port.submitted',
  'port.signature_requested',
  'port.exception',
  'port.foc_confirmed',
  'port.due',
  'port.ported',
  'port.cancelled',
  'port.pin_read',
  'port_out.requested',
  'port_out.refused',
  'port_out.escalated',
  'port_out.authorised',
  'port_out.cancelled',
  'port_out.completed',
  'port_out.returned',
  'port_out.pin_set',
  'document.submitted',
  'document.accepted',
  'document.rejected',
  'document.expired',
  'document.withdrawn',
  'requirement.set',
  'requirement.changed',
  'requirement.ended',
  'account.billing_set',
  'ledger.paid',
  'ledger.charged',
  'ledger.overdrawn',
  'sandbox.opened',
  'simulator.clock_moved',
  'simulator.script_added',
  'simulator.script_deleted',
  'simulator.fault_added',
  'simulator.fault_deleted',
  'webhook.created',
  'webhook.changed',
  'webhook.rotated',
  'webhook.paused',
  'webhook.resumed',
  'webhook.deleted',
  'webhook.redelivered',
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
  { seq: number }
>((query, parameter) =>
  query
    .insertInto('event')
    .values({
      at: parameter('at'),
      type: parameter('type'),
      subject: parameter('subject'),
      account_id: parameter('account_id'),
      actor: parameter('actor'),
      request_id: parameter('request_id'),
      data: parameter('data'),
      taken: parameter('taken'),
      freed: parameter('freed'),
    })
    .returning('seq'),
)

/** By number: what its history is read from. Most events are about one number. */
const indexNumber = statement<{ seq: number; e164: number }, never>((query, parameter) =>
  query.insertInto('event_number').values({ e164: parameter('e164'), seq: parameter('seq') }),
)

const indexNumbers = statement<{ seq: number; numbers: readonly number[] }, never>(
  (_query, parameter, text) => sql`
    insert into event_number (e164, seq)
    select n.e164, cast(${parameter('seq')} as bigint) from ${text.numberList(parameter('numbers'))}`,
)

function listText(numbers: readonly number[] | undefined): string | null {
  return numbers === undefined || numbers.length === 0 ? null : `[${numbers.join()}]`
}

/** Writes events into the log, in the transaction of what they tell. */
export async function appendEvents(tx: Transaction, session: Session, events: readonly NewEvent[]): Promise<void> {
  const at = exchangeOf(session).clock.now()
  for (const event of events) {
    if (exchangeOf(session).checksEvents === true) checkEvent(event)
    const [row] = await insertEvent(tx, {
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
    const numbers = numbersOf(event)
    const [e164] = numbers
    if (row === undefined || e164 === undefined) continue
    if (numbers.length === 1) await indexNumber(tx, { seq: row.seq, e164 })
    else await indexNumbers(tx, { seq: row.seq, numbers })
  }
}
