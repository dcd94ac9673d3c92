import { setImmediate as othersTurn } from 'node:timers/promises'

import { sql } from 'kysely'

import type { Database, Reader } from '#db/database.ts'
import type { NumberTable } from '#db/tables/numbers.ts'

import { CATEGORIES, type Category, categoryOf, pendingSince } from '../category.ts'

/** Prefixes that are summed together: a few milliseconds, and then others have their turn. */
const STEP_PREFIXES = 10_000

/** How many numbers are in which category. */
export type Use = Record<Category, number>

type SizeRow = { profile_id: number; size: number }
type StateRow = { profile_id: number; state: NumberTable['state']; over: number; count: number }

/** No number in any category. */
export const noUse = (): Use => ({
  assigned: 0,
  intermediate: 0,
  reserved: 0,
  ageing: 0,
  administrative: 0,
  available: 0,
})

/** Adds one to the other. */
export function addUse(sum: Use, more: Use): void {
  for (const category of CATEGORIES) sum[category] += more[category]
}

async function lastOfStep(reader: Reader, after: number): Promise<number | undefined> {
  const { rows } = await sql<{ prefix: number }>`
    select max(prefix) as prefix from
      (select prefix from block where prefix > ${after} order by prefix limit ${STEP_PREFIXES}) as step
    having max(prefix) is not null`.execute(reader.query)
  return rows[0]?.prefix
}

async function countStates(reader: Reader, after: number, last: number, now: number): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select b.profile_id, number.state,
      case when number.state = 'reserved' and number.expires_at <= ${now} then 1
        when number.state = 'ageing' and number.available_at <= ${now} then 1
        when number.state = 'ordered' and number.changed_at < ${pendingSince(now)} then 1 else 0 end as over,
      count(*) as count
    from number cross join block as b
    where number.e164 between ${(after + 1) * 1_000} and ${last * 1_000 + 999}
      and b.prefix = number.e164 / 1000
      and number.e164 between b.prefix * 1000 + b.first_line and b.prefix * 1000 + b.last_line
      and (b.members is null or substr(b.members, cast(number.e164 % 1000 + 1 as integer), 1) = '1')
    group by 1, 2, 3`.execute(reader.query)
  return rows
}

/** How the numbers of all blocks are used at a moment, by the id of their terms. What has no row is available. */
export function countUse(database: Database, now: number): Promise<Map<number, Use>> {
  return database.snapshot(async (reader) => {
    const byProfile = new Map<number, Use>()
    const useOf = (profileId: number): Use => {
      const known = byProfile.get(profileId)
      if (known !== undefined) return known
      const made = noUse()
      byProfile.set(profileId, made)
      return made
    }
    for (let after = -1; ;) {
      const last = await lastOfStep(reader, after)
      if (last === undefined) return byProfile
      const { rows } = await sql<SizeRow>`
        select profile_id, sum(size) as size from block where prefix > ${after} and prefix <= ${last}
        group by profile_id`.execute(reader.query)
      for (const { profile_id: profileId, size } of rows) useOf(profileId).available += size
      for (const { profile_id: profileId, state, over, count } of await countStates(reader, after, last, now)) {
        const use = useOf(profileId)
        use.available -= count
        use[categoryOf({ state, isForeign: false, isOver: over === 1 }) ?? 'available'] += count
      }
      after = last
      await othersTurn()
    }
  })
}
