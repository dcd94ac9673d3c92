import { sql } from 'kysely'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Ports that one sweep tells of in one transaction. */
export const DUE_PORTS_BATCH = 100

const DATE_LENGTH = 'YYYY-MM-DD'.length

/**
 * Tells the operator and the account, once for each day that was agreed, of ports whose day (UTC) has come and whose numbers
 * are not in service yet. It moves no port: that the numbers ring here only the operator knows. Returns how many there were.
 */
export async function tellDuePorts(session: Session): Promise<number> {
  const { database, clock } = exchangeOf(session)
  const today = new Date(clock.now()).toISOString().slice(0, DATE_LENGTH)
  const isDue = sql<boolean>`state = 'foc_confirmed' and foc <= ${today} and told_foc is distinct from foc`
  const due = await database.read.query
    .selectFrom('port')
    .select('id')
    .where(isDue)
    .orderBy('foc')
    .limit(DUE_PORTS_BATCH)
    .execute()
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id).toSorted()
  return database.transaction(async (tx) => {
    // The condition again in the statement itself: of two processes the second finds that it was told.
    const { rows } = await sql<{ id: string; account_id: string; foc: string }>`
      update port set told_foc = foc where id in (${sql.join(ids)}) and ${isDue}
      returning id, account_id, foc`.execute(tx.query)
    await appendEvents(
      tx,
      session,
      rows.map(({ id, account_id: accountId, foc }) => ({
        type: 'port.due',
        subject: id,
        accountId,
        data: { focDate: foc },
      })),
    )
    return rows.length
  })
}
