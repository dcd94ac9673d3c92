import type { Reader } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'

import type { Exchange } from '../exchange.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import { advanceOrReject } from './advance-or-reject.ts'
import { OWN_KINDS } from './lock-order.ts'
import { orderedNumbers } from './ordered-numbers.ts'
import { profilesOf } from './price-numbers.ts'
import { waitsFor } from './waits-for.ts'

/** Orders that one sweep looks at. */
export const REVIEW_BATCH = 100

/** After which order the next sweep goes on. What is forgotten at a restart is only where the round had come to. */
const rounds = new WeakMap<Exchange, string>()

/** The next orders that wait for documents, going round and round. */
async function nextOrders(session: Session): Promise<NumberOrderTable[]> {
  const exchange = exchangeOf(session)
  const select = (after: string) =>
    exchange.database.read.query
      .selectFrom('number_order')
      .selectAll()
      .where('state', 'in', ['documents_required', 'in_review'])
      .where('ended_at', 'is', null)
      .where('kind', 'in', OWN_KINDS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(REVIEW_BATCH)
      .execute()
  const orders = await select(rounds.get(exchange) ?? '')
  rounds.set(exchange, orders.length < REVIEW_BATCH ? '' : (orders.at(-1)?.id ?? ''))
  return orders
}

async function hasMoved(reader: Reader, session: Session, order: NumberOrderTable): Promise<boolean> {
  const own = actingFor(session, order.account_id)
  const profiles = await profilesOf(reader, own, await orderedNumbers(reader, order.id))
  const { state } = await waitsFor(reader, own, {
    orderId: order.id,
    kind: order.kind,
    customerId: order.customer_id,
    locationId: order.location_id,
    requestedAt: order.requested_at,
    profiles: profiles.values(),
  })
  return state !== order.state
}

/**
 * Looks at orders that wait for documents and lets those go on for which something has changed: a document was sent in,
 * accepted, rejected, has expired, or the rules are others. What is so is read from the store each time, so nothing is
 * lost with a process that ends. Returns how many went on.
 */
export async function reviewWaiting(session: Session): Promise<number> {
  const { database } = exchangeOf(session)
  let moved = 0
  for (const order of await nextOrders(session))
    if ((await hasMoved(database.read, session, order)) && (await advanceOrReject(session, order.id))) moved++
  return moved
}
