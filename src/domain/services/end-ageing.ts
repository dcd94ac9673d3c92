import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Numbers that one sweep gives back in one transaction. */
export const AGEING_BATCH = 1_000

/** Of these numbers those that lie in a block of ours, whoever's it was when they came. */
async function inBlocks(tx: Transaction, numbers: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ e164: number }>`
    select n.e164 from ${tx.text.numberList(numbers)}
    join block as b on b.prefix = n.e164 / 1000 and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1')`.execute(tx.query)
  return new Set(rows.map(({ e164 }) => e164))
}

/**
 * Offers numbers again whose rest is over; one that came by a port from another provider's block goes home and is not
 * offered. As with expiry, a claim does not wait for it. Returns how many there were.
 */
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
    const { rows } = await sql<{ e164: number; foreign_block: number }>`
      delete from number where e164 ${tx.text.among(numbers)}
        and state = 'ageing' and available_at <= ${now}
      returning e164, foreign_block`.execute(tx.query)
    if (rows.length === 0) return 0
    const came = rows.filter((row) => row.foreign_block === 1).map(({ e164 }) => e164)
    const ours = came.length === 0 ? new Set<number>() : await inBlocks(tx, came)
    const home = came.filter((e164) => !ours.has(e164)).toSorted((a, b) => a - b)
    const gone = new Set(home)
    const freed = rows
      .map(({ e164 }) => e164)
      .filter((e164) => !gone.has(e164))
      .toSorted((a, b) => a - b)
    tx.onCommit(() => freeNumbers(exchange.inventory, freed))
    const data = { quantity: freed.length, ...(home.length === 0 ? {} : { home }) }
    await appendEvents(tx, session, [{ type: 'numbers.aged', subject: 'ageing', data, freed }])
    return rows.length
  })
}
