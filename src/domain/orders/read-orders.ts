import type { Reader } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import type { NumberOrderTable, OrderLineTable, OrderStepTable } from '#db/tables/orders.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { LINE_REASONS } from './line-reasons.ts'
import type { Order, OrderConflict, OrderLine, OrderSummary } from './order.ts'
import { profilesOf, sumPrices } from './price-numbers.ts'
import { waitsFor } from './waits-for.ts'

const momentOf = (ms: number) => new Date(ms).toISOString()
const maybeMoment = (ms: number | null) => (ms === null ? null : momentOf(ms))

/** The order as lists show it. */
export function showSummary(row: NumberOrderTable): OrderSummary {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    externalId: row.external_id,
    requestId: row.request_id,
    reservationId: row.reservation_id,
    wanted: row.wanted,
    completed: row.completed,
    rejected: row.rejected,
    requestedDate: maybeMoment(row.requested_at),
    createdAt: momentOf(row.created_at),
    endedAt: maybeMoment(row.ended_at),
  }
}

const findOrder = statement<{ id: string; account_id: string }, NumberOrderTable>((query, parameter) =>
  query
    .selectFrom('number_order')
    .selectAll()
    .where('id', '=', parameter('id'))
    .where('account_id', '=', parameter('account_id')),
)

const findLines = statement<{ id: string }, OrderLineTable>((query, parameter) =>
  query.selectFrom('order_line').selectAll().where('order_id', '=', parameter('id')).orderBy('line'),
)

const findSteps = statement<{ id: string }, Pick<OrderStepTable, 'state' | 'reason' | 'at'>>((query, parameter) =>
  query
    .selectFrom('order_step')
    .select(['state', 'reason', 'at'])
    .where('order_id', '=', parameter('id'))
    .orderBy('step'),
)

const findNotes = statement<{ id: string }, { text: string; at: number }>((query, parameter) =>
  query.selectFrom('order_note').select(['text', 'at']).where('order_id', '=', parameter('id')).orderBy('note'),
)

function showLine(row: OrderLineTable): OrderLine {
  return {
    e164: row.e164 === null ? null : formatE164(row.e164),
    state: row.state,
    serviceId: row.service_id,
    reason: LINE_REASONS.find((reason) => reason === row.reason) ?? null,
    restorableUntil: maybeMoment(row.restorable_until),
  }
}

/** What a line costs, as it was when its number was found; null: nothing. */
export function priceOfLine(row: Pick<OrderLineTable, 'setup_minor' | 'monthly_minor' | 'currency'>) {
  const { setup_minor: setupMinor, monthly_minor: monthlyMinor, currency } = row
  return setupMinor === null || monthlyMinor === null || currency === null
    ? null
    : { setupMinor, monthlyMinor, currency }
}

/** The row of the account's order. Errors: `not_found`, also for another account's. */
export async function getOrderRow(reader: Reader, accountId: string, orderId: string): Promise<NumberOrderTable> {
  const [row] = await findOrder(reader, { id: orderId, account_id: accountId })
  if (row === undefined) throw new DomainError('not_found', `there is no order ${orderId}`, { pointer: '/orderId' })
  return row
}

/** What an order that goes on needs before it can; nothing for one that has ended. */
async function documentsOf(reader: Reader, session: Session, row: NumberOrderTable, lines: readonly OrderLineTable[]) {
  if (row.ended_at !== null) return []
  const numbers = lines.flatMap(({ e164, state }) => (e164 !== null && state === 'ordered' ? [e164] : []))
  const profiles = await profilesOf(reader, session, numbers)
  const { documents } = await waitsFor(reader, session, {
    orderId: row.id,
    kind: row.kind,
    customerId: row.customer_id,
    locationId: row.location_id,
    requestedAt: row.requested_at,
    profiles: profiles.values(),
  })
  return documents
}

/** The account's order with its lines, history and notes. Errors: `not_found`, also for another account's. */
export async function readOrder(reader: Reader, session: Session, orderId: string): Promise<Order> {
  const row = await getOrderRow(reader, session.actor.accountId, orderId)
  const lines = await findLines(reader, { id: orderId })
  const steps = await findSteps(reader, { id: orderId })
  const notes = await findNotes(reader, { id: orderId })
  return {
    ...showSummary(row),
    customerId: row.customer_id,
    contactId: row.contact_id,
    paymentMethodId: row.payment_method_id,
    locationId: row.location_id,
    prices: sumPrices(lines.map(priceOfLine)),
    documents: await documentsOf(reader, session, row, lines),
    conflicts: [],
    lines: lines.map(showLine),
    history: steps.map(({ state, reason, at }) => ({ state, reason, at: momentOf(at) })),
    notes: notes.map(({ text, at }) => ({ text, at: momentOf(at) })),
  }
}

/** What a dry run tells has no ids, for the things were not made; but it tells what stands in the way. */
export function asDryRun(order: Order, conflicts: OrderConflict[]): Order {
  return { ...order, id: null, conflicts, lines: order.lines.map((line) => ({ ...line, serviceId: null })) }
}
