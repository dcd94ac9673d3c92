import type { Reader } from '#db/database.ts'

import type { AskedDocuments } from './needed-documents.ts'
import { MAX_REQUIREMENTS, type Requirement, showRequirement } from './requirement.ts'

/** The rules that hold at a moment and may concern one of these sorts of numbers, in the order of their ids. */
export async function requirementsFor(
  reader: Reader,
  { action, profiles }: Pick<AskedDocuments, 'action' | 'profiles'>,
  now: number,
): Promise<Requirement[]> {
  const kinds = [...new Set(profiles.map(({ kind }) => kind))]
  const countries = [...new Set(profiles.map(({ country }) => country))]
  if (kinds.length === 0) return []
  const rows = await reader.query
    .selectFrom('requirement')
    .selectAll()
    .where('action', '=', action)
    .where('kind', 'in', kinds)
    .where((is) => is.or([is('country', 'is', null), is('country', 'in', countries)]))
    .where('valid_from', '<=', now)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', now)]))
    .orderBy('id')
    .limit(MAX_REQUIREMENTS)
    .execute()
  return rows.map(showRequirement)
}
