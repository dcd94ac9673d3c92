import type { Reader } from '#db/database.ts'

import { keysOf } from './footprint-terms.ts'
import type { Place } from './place.ts'

/** Keys asked for in one statement. */
const KEYS_EACH = 1_000

/** What the narrowest rule for a place says. */
export type FootprintMatch = { readonly portable: boolean; readonly tier: number | null; readonly ocn: string | null }

/** The narrowest rule of the operator's footprint for each of these places, in their order; undefined where none matches. */
export async function matchFootprint(
  reader: Reader,
  places: readonly Place[],
): Promise<(FootprintMatch | undefined)[]> {
  const keys = places.map(keysOf)
  const wanted = [...new Set(keys.flat())]
  const found = new Map<string, FootprintMatch>()
  for (let start = 0; start < wanted.length; start += KEYS_EACH) {
    const rows = await reader.query
      .selectFrom('footprint_rule')
      .select(['terms', 'portable', 'tier', 'ocn'])
      .where('terms', 'in', wanted.slice(start, start + KEYS_EACH))
      .execute()
    for (const { terms, portable, tier, ocn } of rows) found.set(terms, { portable: portable === 1, tier, ocn })
  }
  return keys.map((candidates) => {
    const narrowest = candidates.find((key) => found.has(key))
    return narrowest === undefined ? undefined : found.get(narrowest)
  })
}
