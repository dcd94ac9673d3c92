import { exchangeOf, type Session } from '../session.ts'

/**
 * Dates the answer that is kept under an idempotency key, milliseconds since the epoch: that of a move of the clock counts
 * from where the clock goes, or a move by more than a day would forget its own answer.
 */
export async function dateAnswer(session: Session, key: string, ms: number): Promise<void> {
  await exchangeOf(session).database.transaction((tx) =>
    tx.query
      .updateTable('idempotency')
      .set({ created_at: ms })
      .where('account_id', '=', session.actor.accountId)
      .where('key', '=', key)
      .execute(),
  )
}
