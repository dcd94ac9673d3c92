import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import type { Profile } from '#inventory/profile.ts'

import { parseTerms } from './terms.ts'

/** The profiles of the blocks in which these numbers lie, on sale or not, as the store says; none for other numbers. */
export async function storedProfiles(reader: Reader, numbers: readonly number[]): Promise<Map<number, Profile>> {
  const { rows } = await sql<{ e164: number; profile_id: number }>`
    select n.e164, b.profile_id from ${reader.text.numberList(numbers)}
    join block as b on b.prefix = n.e164 / 1000 and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1')`.execute(reader.query)
  const ids = [...new Set(rows.map((row) => row.profile_id))]
  const { rows: terms } = await sql<{ id: number; terms: string }>`
    select profile.id, profile.terms from ${reader.text.numberList(ids)}
    join profile on profile.id = n.e164`.execute(reader.query)
  const profiles = new Map(terms.map(({ id, terms: text }): [number, Profile] => [id, { id, ...parseTerms(text) }]))
  const found = new Map<number, Profile>()
  for (const { e164, profile_id: id } of rows) {
    const profile = profiles.get(id)
    if (profile !== undefined) found.set(e164, profile)
  }
  return found
}
