import type { Reader } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { REFUSAL_REASONS } from '../numbers/explain-refusals.ts'
import type { Order, OrderLine, OrderSummary } from './order.ts'

/** The order as lists show it. */
export function showSummary(row: Omit<NumberOrderTable, 'fingerprint'>): OrderSummary {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    externalId: row.external_id,
    requestId: row.request_id,
    reservationId: row.reservation_id,
    completed: row.completed,
    rejected: row.rejected,
    createdAt: new Date(row.created_at).toISOString(),
  }
}

async function linesOf(reader: Reader, orderId: string): Promise<OrderLine[]> {
  const rows = await reader.query
    .selectFrom('order_line')
    .select(['e164', 'state', 'service_id', 'reason'])
    .where('order_id', '=', orderId)
    .orderBy('line')
    .execute()
  return rows.map((row) => ({
    e164: formatE164(row.e164),
    state: row.state,
    serviceId: row.service_id,
    reason: REFUSAL_REASONS.find((reason) => reason === row.reason) ?? null,
  }))
}

/** The account's order with its lines. Errors: `not_found`, also for another account's. */
export async function readOrder(reader: Reader, accountId: string, orderId: string): Promise<Order> {
  const row = await reader.query
    .selectFrom('number_order')
    .selectAll()
    .where('id', '=', orderId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) throw new DomainError('not_found', `there is no order ${orderId}`, { pointer: '/orderId' })
  return { ...showSummary(row), lines: await linesOf(reader, orderId) }
}
