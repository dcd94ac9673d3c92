import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { exchangeOf, type Session } from '../session.ts'

/** A number of our own block that had been ported out: whose it was, and by which port. */
export type CameHome = { readonly e164: number; readonly accountId: string; readonly portId: string }

export type ClaimedForPort = {
  /** What was claimed, ascending. */
  readonly claimed: readonly number[]
  readonly cameHome: readonly CameHome[]
}

/**
 * Claims numbers that are to be ported in: those of our own blocks that were ported out are taken over, those of no block
 * of ours get a row. What it does not return is somebody's already. The primary key of `number` is the lock, as in
 * `claimNumbers`; the index is not concerned, for none of these numbers was ever free.
 */
export async function claimForPort(
  tx: Transaction,
  session: Session,
  portId: string,
  numbers: readonly number[],
): Promise<ClaimedForPort> {
  const { accountId } = session.actor
  const now = exchangeOf(session).clock.now()
  const ascending = numbers.toSorted((a, b) => a - b)
  const { rows: away } = await sql<{ e164: number; account_id: string; port_id: string }>`
    select number.e164, number.account_id, number.port_id
    from ${tx.text.numberList(ascending)} cross join number
    where number.e164 = n.e164 and number.state = 'ported_out'
    order by number.e164 ${tx.text.lockNumbers}`.execute(tx.query)
  if (away.length > 0)
    await sql`
      update number set state = 'porting_in', account_id = ${accountId}, port_id = ${portId}, changed_at = ${now}
      where state = 'ported_out' and e164 ${tx.text.among(away.map(({ e164 }) => e164))}`.execute(tx.query)
  const { rows: foreign } = await sql<{ e164: number }>`
    insert into number (e164, state, account_id, port_id, foreign_block, changed_at)
    select n.e164, 'porting_in', cast(${accountId} as text), cast(${portId} as text), 1, cast(${now} as bigint)
    from ${tx.text.numberList(ascending)}
    where not exists (select 1 from block as b where b.prefix = n.e164 / 1000
      and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1'))
    order by n.e164
    on conflict (e164) do nothing
    returning e164`.execute(tx.query)
  const claimed = [...away, ...foreign].map(({ e164 }) => e164).toSorted((a, b) => a - b)
  return {
    claimed,
    cameHome: away.map(({ e164, account_id, port_id }) => ({ e164, accountId: account_id, portId: port_id })),
  }
}

/**
 * Lets go of what a port has claimed and not brought: numbers of our own blocks are ported out again, as they were; of the
 * others nothing stays. `port_number` knows whose the first were. Gives all of them, ascending.
 */
export async function releaseFromPort(tx: Transaction, session: Session, portId: string): Promise<number[]> {
  const now = exchangeOf(session).clock.now()
  const { rows } = await sql<{ e164: number; foreign_block: number }>`
    select e164, foreign_block from number
    where state = 'porting_in' and port_id = ${portId}
      and e164 in (select e164 from port_number where port_id = ${portId})
    order by e164 ${tx.text.lockNumbers}`.execute(tx.query)
  const ours = rows.filter((row) => row.foreign_block === 0).map(({ e164 }) => e164)
  const others = rows.filter((row) => row.foreign_block === 1).map(({ e164 }) => e164)
  if (ours.length > 0)
    await sql`
      update number set state = 'ported_out', changed_at = ${now},
        account_id = (select was.was_account_id from port_number as was where was.port_id = ${portId} and was.e164 = number.e164),
        port_id = (select was.was_port_id from port_number as was where was.port_id = ${portId} and was.e164 = number.e164)
      where state = 'porting_in' and port_id = ${portId}
        and e164 ${tx.text.among(ours)}`.execute(tx.query)
  if (others.length > 0)
    await sql`
      delete from number where state = 'porting_in' and port_id = ${portId}
        and e164 ${tx.text.among(others)}`.execute(tx.query)
  return rows.map(({ e164 }) => e164)
}
