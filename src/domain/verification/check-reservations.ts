import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { type Findings, note } from './problem.ts'

/** Reservations that are looked at together. */
const PAGE_RESERVATIONS = 1_000

/** How many numbers of its own list each active reservation holds. */
async function countHeld(reader: Reader): Promise<Map<string, number>> {
  const held = new Map<string, number>()
  for (let after = ''; ;) {
    const page = await reader.query
      .selectFrom('reservation')
      .select(['id', 'numbers'])
      .where('state', '=', 'active')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_RESERVATIONS)
      .execute()
    for (const { id, numbers } of page) {
      const { rows } = await sql<{ held: number }>`
        select count(*) as held from ${reader.text.numberList(JSON.parse(numbers) as number[])}
        join number on number.e164 = n.e164 and number.reservation_id = ${id}`.execute(reader.query)
      held.set(id, rows[0]?.held ?? 0)
    }
    if (page.length < PAGE_RESERVATIONS) return held
    after = page.at(-1)?.id ?? after
  }
}

/** What is kept with an account is what the lists of its active reservations say. */
async function checkHolds(reader: Reader, findings: Findings): Promise<void> {
  const { rows } = await sql<{ id: string; holds: number; listed: number }>`
    select account.id, account.holds, coalesce(said.listed, 0) as listed from account
    left join (
      select account_id, sum(${reader.text.listLength(sql.ref('numbers'))}) as listed from reservation
      where state = 'active' group by account_id
    ) as said on said.account_id = account.id
    where account.holds <> coalesce(said.listed, 0) order by account.id`.execute(reader.query)
  for (const { id, holds, listed } of rows)
    note(findings, 'holds_add_up', id, `${holds} numbers are counted as held, ${listed} are in its active reservations`)
}

/** Every reserved number stands in the list of its reservation. Returns how many active reservations there are. */
export async function checkReservations(reader: Reader, findings: Findings): Promise<number> {
  const held = await countHeld(reader)
  const { rows } = await sql<{ id: string; count: number; e164: number }>`
    select reservation_id as id, count(*) as count, min(e164) as e164 from number
    where state = 'reserved' group by reservation_id`.execute(reader.query)
  for (const { id, count, e164 } of rows)
    if (held.get(id) !== count)
      note(
        findings,
        'reservation_is_whole',
        id,
        `${count} numbers from ${formatE164(e164)} on name it, ${held.get(id) ?? 0} of them are in its list`,
      )
  await checkHolds(reader, findings)
  return held.size
}
