import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { sha256 } from '#lib/digest.ts'
import { newId } from '#lib/ids.ts'
import { canonicalJson } from '#lib/json.ts'

import { DomainError } from '../errors.ts'
import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { writeFirstStep } from './order-states.ts'
import type { OrderKind } from './order.ts'

/** What an order is opened with. */
export type NewOrder = {
  readonly kind: OrderKind
  /** What was asked, whole: kept to go on with the order, and to tell its repetition from another order. */
  readonly asked: Readonly<Record<string, unknown>>
  /** How many numbers are asked for; 0 while that is not known yet. */
  readonly wanted: number
  readonly externalId?: string | undefined
  readonly requestId?: string | undefined
  readonly reservationId?: string | undefined
  /** Milliseconds since the epoch: not before this moment. */
  readonly requestedAt?: number | undefined
}

/** The order, `submitted`; or `repeated`: the one that was placed before with the same words under the same externalId. */
export type OpenedOrder = { readonly orderId: string; readonly repeated: boolean }

type Row = {
  id: string
  account_id: string
  kind: OrderKind
  external_id: string | null
  request_id: string | null
  fingerprint: string
  asked: string
  reservation_id: string | null
  wanted: number
  requested_at: number | null
  now: number
}

const insertOrder = statement<Row, { id: string }>((query, parameter) =>
  query
    .insertInto('number_order')
    .values({
      id: parameter('id'),
      account_id: parameter('account_id'),
      kind: parameter('kind'),
      state: 'submitted',
      external_id: parameter('external_id'),
      request_id: parameter('request_id'),
      fingerprint: parameter('fingerprint'),
      asked: parameter('asked'),
      reservation_id: parameter('reservation_id'),
      wanted: parameter('wanted'),
      completed: 0,
      rejected: 0,
      requested_at: parameter('requested_at'),
      created_at: parameter('now'),
      changed_at: parameter('now'),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'external_id']).doNothing())
    .returning('id'),
)

/** The order that the account placed under this externalId before, if this is the same request again. */
async function findRepeated(
  tx: Transaction,
  accountId: string,
  externalId: string,
  fingerprint: string,
): Promise<string> {
  const row = await tx.query
    .selectFrom('number_order')
    .select(['id', 'fingerprint'])
    .where('account_id', '=', accountId)
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow()
  if (row.fingerprint !== fingerprint)
    throw new DomainError(
      'external_id_reused',
      `the externalId ${externalId} belongs to order ${row.id}, which asked for something else: use a new one`,
      { pointer: '/externalId', extra: { orderId: row.id } },
    )
  return row.id
}

/**
 * Begins an order, with its history and its event. It is the first thing that its transaction does, so that of two orders
 * with one externalId the second waits here for the first. Errors: `external_id_reused`.
 */
export async function openOrder(tx: Transaction, session: Session, order: NewOrder): Promise<OpenedOrder> {
  const { clock } = exchangeOf(session)
  const { accountId } = session.actor
  const { kind, externalId = null, requestId = null, requestedAt = null } = order
  const asked = canonicalJson(order.asked)
  const id = newId('order', clock)
  const fingerprint = sha256(kind === 'new' ? asked : `${kind}\n${asked}`)
  const fresh = await insertOrder(tx, {
    id,
    account_id: accountId,
    kind,
    external_id: externalId,
    request_id: requestId,
    fingerprint,
    asked,
    reservation_id: order.reservationId ?? null,
    wanted: order.wanted,
    requested_at: requestedAt,
    now: clock.now(),
  })
  if (fresh.length === 0)
    return { orderId: await findRepeated(tx, accountId, externalId ?? '', fingerprint), repeated: true }
  await writeFirstStep(tx, session, id, 'submitted')
  await appendEvents(tx, session, [
    { type: 'order.placed', subject: id, accountId, data: { kind, externalId, requestId, requestedAt } },
  ])
  return { orderId: id, repeated: false }
}
