import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { getOwn, keepOwn } from '../resources/own-rows.ts'
import type { Session } from '../session.ts'
import { MAX_ORDER_DOCUMENTS } from './document.ts'
import type { DocumentFields } from './document-fields.ts'

/** For whom and what a document is, as its row keeps it. */
export type Owners = {
  readonly customer_id: string | null
  readonly order_id: string | null
  readonly location_id: string | null
  readonly address_country: string | null
  readonly address_city: string | null
}

async function customerOfOrder(tx: Transaction, session: Session, orderId: string): Promise<string | null> {
  const order = await tx.query
    .selectFrom('number_order')
    .select('customer_id')
    .where('id', '=', orderId)
    .where('account_id', '=', session.actor.accountId)
    .executeTakeFirst()
  if (order === undefined) throw new DomainError('not_found', `there is no order ${orderId}`, { pointer: '/orderId' })
  const { count } = await tx.query
    .selectFrom('document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  if (count >= MAX_ORDER_DOCUMENTS)
    throw new DomainError(
      'limit_reached',
      `order ${orderId} has ${MAX_ORDER_DOCUMENTS} documents, and that is as many as it may: ask the operator to review them`,
      { pointer: '/orderId', extra: { limit: MAX_ORDER_DOCUMENTS } },
    )
  return order.customer_id
}

/**
 * Looks up what a document names, all of it of the account, and keeps it from being deleted meanwhile. Errors:
 * `not_found`, `invalid_input` when the order or the location is of another customer, `limit_reached`.
 */
export async function documentOwners(tx: Transaction, session: Session, fields: DocumentFields): Promise<Owners> {
  const { orderId = null, locationId = null } = fields
  const ofOrder = orderId === null ? null : await customerOfOrder(tx, session, orderId)
  const customerId = fields.customerId ?? ofOrder
  if (orderId !== null && customerId !== ofOrder)
    throw new DomainError('invalid_input', `order ${orderId} is not of customer ${customerId}: leave customerId out`, {
      pointer: '/customerId',
    })
  if (customerId !== null) await keepOwn(tx, session, 'customer', { id: customerId, pointer: '/customerId' })
  if (locationId !== null) await keepOwn(tx, session, 'location', { id: locationId, pointer: '/locationId' })
  const location = locationId === null ? {} : await getOwn(tx, session, 'location', locationId)
  const textOf = (column: string) => {
    const value: unknown = column in location ? Reflect.get(location, column) : null
    return typeof value === 'string' ? value : null
  }
  const ofLocation = textOf('customer_id')
  if (ofLocation !== null && customerId !== null && ofLocation !== customerId)
    throw new DomainError(
      'invalid_input',
      `location ${locationId} is not of customer ${customerId}: name one of that customer`,
      { pointer: '/locationId' },
    )
  return {
    customer_id: customerId,
    order_id: orderId,
    location_id: locationId,
    address_country: textOf('country'),
    address_city: textOf('city'),
  }
}
