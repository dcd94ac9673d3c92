import { sql } from 'kysely'

import type { Exchange } from '../exchange.ts'
import { IDEMPOTENCY_MS } from './idempotency.ts'

/** Answers that one sweep forgets in one transaction. */
export const FORGET_BATCH = 1_000

/** Forgets answers that were kept for a day under their idempotency keys. Returns how many. */
export function forgetAnswers({ database, clock }: Exchange): Promise<number> {
  const before = clock.now() - IDEMPOTENCY_MS
  return database.transaction(async (tx) => {
    const { rows } = await sql<{ key: string }>`
      delete from idempotency where (account_id, key) in (
        select account_id, key from idempotency where created_at <= ${before} order by created_at limit ${FORGET_BATCH})
      returning key`.execute(tx.query)
    return rows.length
  })
}
