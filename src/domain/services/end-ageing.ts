import { sql } from 'kysely'

import { freeNumbers } from '#inventory/free-numbers.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Numbers that one sweep gives back in one transaction. */
export const AGEING_BATCH = 1_000

/** Offers numbers again whose rest is over. As with expiry, a claim does not wait for it. Returns how many there were. */
export async function endAgeing(session: Session): Promise<number> {
  const exchange = exchangeOf(session)
  const { database, clock } = exchange
  const now = clock.now()
  const due = await database.read.query
    .selectFrom('number')
    .select('e164')
    .where('state', '=', 'ageing')
    .where('available_at', '<=', now)
    .orderBy('available_at')
    .limit(AGEING_BATCH)
    .execute()
  if (due.length === 0) return 0
  const numbers = due.map(({ e164 }) => e164).toSorted((a, b) => a - b)
  return database.transaction(async (tx) => {
    const { rows } = await sql<{ e164: number }>`
      delete from number where e164 in (select n.e164 from ${tx.text.numberList(numbers)})
        and state = 'ageing' and available_at <= ${now}
      returning e164`.execute(tx.query)
    const freed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    if (freed.length === 0) return 0
    tx.onCommit(() => freeNumbers(exchange.inventory, freed))
    await appendEvents(tx, session, [
      { type: 'numbers.aged', subject: 'ageing', data: { quantity: freed.length }, freed },
    ])
    return freed.length
  })
}
