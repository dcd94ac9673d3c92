import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { FEATURES, type Feature } from '#inventory/profile.ts'

import { parseTerms } from '../blocks/terms.ts'

const NOTHING_MORE: ReadonlySet<Feature> = new Set()
const ALL: ReadonlySet<Feature> = new Set(FEATURES)

/**
 * What the blocks of these numbers can carry, by number; a number that came by a port lies in no block of ours, and
 * nothing is known that it cannot.
 */
export async function offeredFeatures(
  reader: Reader,
  numbers: readonly number[],
): Promise<(e164: number) => ReadonlySet<Feature>> {
  const { rows } = await sql<{ e164: number; profile_id: number }>`
    select n.e164, b.profile_id from ${reader.text.numberList(numbers)}
    join block as b on b.prefix = n.e164 / 1000 and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1')`.execute(reader.query)
  const profileOf = new Map(rows.map((row) => [row.e164, row.profile_id]))
  const ids = [...new Set(profileOf.values())]
  const offered = new Map<number, ReadonlySet<Feature>>()
  if (ids.length > 0) {
    const { rows: profiles } = await sql<{ id: number; terms: string }>`
      select profile.id, profile.terms from ${reader.text.numberList(ids)}
      join profile on profile.id = n.e164`.execute(reader.query)
    for (const { id, terms } of profiles) offered.set(id, new Set(parseTerms(terms).features))
  }
  return (e164) => {
    const profileId = profileOf.get(e164)
    return profileId === undefined ? ALL : (offered.get(profileId) ?? NOTHING_MORE)
  }
}
