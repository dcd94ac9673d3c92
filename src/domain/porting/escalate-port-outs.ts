import { formatE164 } from '#lib/e164.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Requests that one sweep escalates in one transaction. */
export const ESCALATION_BATCH = 100

/**
 * Tells the operator, once, of requests that nobody has answered in time. Silence never lets a number go. Returns how many
 * there were.
 */
export async function escalatePortOuts(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const now = clock.now()
  const due = await database.read.query
    .selectFrom('port_out')
    .select('id')
    .where('state', '=', 'requested')
    .where('escalated_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(ESCALATION_BATCH)
    .execute()
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id).toSorted()
  return database.transaction(async (tx) => {
    const rows = await tx.query
      .updateTable('port_out')
      .set({ escalated_at: now })
      .where('id', 'in', ids)
      .where('state', '=', 'requested')
      .where('escalated_at', 'is', null)
      .returning(['id', 'account_id', 'e164', 'due_at'])
      .execute()
    await appendEvents(
      tx,
      session,
      rows.map((row) => ({
        type: 'port_out.escalated',
        subject: row.id,
        accountId: row.account_id,
        data: { e164: formatE164(row.e164), dueAt: row.due_at },
      })),
    )
    return rows.length
  })
}
