import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { SECOND_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'

/** The next number of the account: the second that it is now, or one more than the last when that is later. */
async function nextNumber(tx: Transaction, session: Session): Promise<number> {
  const second = Math.floor(exchangeOf(session).clock.now() / SECOND_MS)
  const { rows } = await sql<{ number: number }>`
    update account set last_order_number =
      case when last_order_number < ${second} then ${second} else last_order_number + 1 end
    where id = ${session.actor.accountId} returning last_order_number as number`.execute(tx.query)
  const [row] = rows
  if (row === undefined) throw new Error('the account of a session is not there')
  return row.number
}

/** Nothing is asked. */
export const TakeOrderNumberInput = Type.Object({}, { additionalProperties: false })

/** Takes a number for an order that is not placed yet. A number that is taken and not used is nobody's concern. */
export const takeOrderNumber = mutation({
  name: 'orders.take_number',
  scope: 'orders:write',
  input: TakeOrderNumberInput,
  run: async (tx, session) => ({ answer: await nextNumber(tx, session), events: 'unchanged' }),
})

/** Which order, and the number that was taken for it. */
export const NumberOrderInput = Type.Object(
  {
    orderId: IdField('Id of the order, `ord_…`.'),
    number: Type.Optional(Type.Integer({ minimum: 1, description: 'A number from `takeOrderNumber`.' })),
  },
  { additionalProperties: false },
)

/** The number that the order has; undefined while it has none. Errors: `not_found`, also for another account's. */
async function numberOf(tx: Transaction, session: Session, orderId: string): Promise<number | undefined> {
  const row = await tx.query
    .selectFrom('number_order')
    .leftJoin('order_number', 'order_number.order_id', 'number_order.id')
    .select('order_number.number')
    .where('number_order.id', '=', orderId)
    .where('number_order.account_id', '=', session.actor.accountId)
    .executeTakeFirst()
  if (row === undefined) throw new DomainError('not_found', `there is no order ${orderId}`, { pointer: '/orderId' })
  return row.number ?? undefined
}

/**
 * The order as a number, unique for the account and always the same: about the second in which it was given, since some
 * formats have such orders. Errors: `not_found`, also for another account's.
 */
export const numberOrder = mutation({
  name: 'orders.number',
  scope: 'orders:write',
  input: NumberOrderInput,
  run: async (tx, session, { orderId, number: taken }) => {
    const known = await numberOf(tx, session, orderId)
    if (known !== undefined) return { answer: known, events: 'unchanged' }
    const { accountId } = session.actor
    const number = taken ?? (await nextNumber(tx, session))
    const given = await tx.query
      .insertInto('order_number')
      .values({ account_id: accountId, number, order_id: orderId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .execute()
    if (given.length > 0)
      return { answer: number, events: [{ type: 'order.numbered', subject: orderId, accountId, data: { number } }] }
    const others = await numberOf(tx, session, orderId)
    if (others === undefined)
      throw new DomainError('name_taken', `the number ${number} belongs to another order`, { pointer: '/number' })
    return { answer: others, events: 'unchanged' }
  },
})
