import { sql } from 'kysely'
import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { getOrderRow } from './read-orders.ts'
import type { OrderNote } from './order.ts'

/** Notes that one order may have. */
export const MAX_NOTES = 100
/** Characters of a note at the most. */
export const MAX_NOTE_LENGTH = 2_000

/** Which order, and what is to be noted. */
export const AddNoteInput = Type.Object(
  {
    orderId: IdField('Id of the order, `ord_…`.'),
    text: Type.String({
      minLength: 1,
      maxLength: MAX_NOTE_LENGTH,
      // The zero character cannot be stored; line feeds may be.
      pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f]+$',
      description: 'The note: 1 to 2,000 characters without control characters other than line feeds.',
    }),
  },
  { additionalProperties: false },
)

/** Writes a note to an order, also to one that has ended. Errors: `not_found`, `limit_reached`. */
export const addNote = mutation({
  name: 'orders.note',
  scope: 'orders:write',
  input: AddNoteInput,
  run: async (tx, session, { orderId, text }) => {
    const { accountId } = session.actor
    await getOrderRow(tx, accountId, orderId)
    // Of two notes at one moment the second waits here, and so has the next number.
    await sql`select id from number_order where id = ${orderId} ${tx.text.lockRows}`.execute(tx.query)
    const { count } = await tx.query
      .selectFrom('order_note')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow()
    if (count >= MAX_NOTES)
      throw new DomainError('limit_reached', `order ${orderId} has ${MAX_NOTES} notes, which is the limit`, {
        pointer: '/orderId',
        extra: { limit: MAX_NOTES },
      })
    const at = exchangeOf(session).clock.now()
    await tx.query
      .insertInto('order_note')
      .values({ order_id: orderId, note: count, text, actor: session.actor.name, at })
      .execute()
    const answer: OrderNote = { text, at: new Date(at).toISOString() }
    // People write names into notes, and the log is kept for ever: it tells that there is a note and not what it says.
    return { answer, events: [{ type: 'order.noted', subject: orderId, accountId, data: { note: count } }] }
  },
})
