import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { statesBefore } from './document.ts'

/** Documents that one sweep ends in one transaction. */
export const DOCUMENT_EXPIRY_BATCH = 200

/**
 * Says of accepted documents whose date has come that they count no more. What an order needs does not wait for it: that
 * compares the date. Returns how many there were.
 */
export async function expireDocuments(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const now = clock.now()
  const due = await database.read.query
    .selectFrom('document')
    .select('id')
    .where('state', '=', 'accepted')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(DOCUMENT_EXPIRY_BATCH)
    .execute()
  if (due.length === 0) return 0
  return database.transaction(async (tx) => {
    const expired = await tx.query
      .updateTable('document')
      .set({ state: 'expired', changed_at: now })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .where('state', 'in', statesBefore('expired'))
      .where('expires_at', '<=', now)
      .returning(['id', 'account_id', 'document_type', 'customer_id', 'order_id'])
      .execute()
    await appendEvents(
      tx,
      session,
      expired.map((row) => ({
        type: 'document.expired' as const,
        subject: row.id,
        accountId: row.account_id,
        data: { documentType: row.document_type, customerId: row.customer_id, orderId: row.order_id },
      })),
    )
    return expired.length
  })
}
