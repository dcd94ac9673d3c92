import { Type } from 'typebox'

import type { Inventory } from '#inventory/inventory.ts'
import { planFor } from '#inventory/plan.ts'
import type { Profile } from '#inventory/profile.ts'
import { tallyGroups } from '#inventory/tally-groups.ts'

import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { filterOfNanp, type NanpCriteria, NanpCriteriaSchema, type NanpFeature } from './nanp-criteria.ts'

/** Rows of one answer: the rate centres of North America in three tiers, three times over. */
export const MAX_NANP_TALLIES = 200_000

/** What to count. */
export const TallyNanpInput = Type.Object({ criteria: NanpCriteriaSchema }, { additionalProperties: false })

/** How many numbers are free that share a place, a tier and what they can carry. */
export type NanpTally = {
  readonly region: string | null
  readonly lata: string | null
  readonly rateCenter: string | null
  readonly tier: number
  readonly features: Readonly<Record<NanpFeature, boolean>>
  readonly free: number
}

/** How many numbers are free, by the place of their profile in the index. */
function freeByProfile(inventory: Inventory, criteria: NanpCriteria): ReadonlyMap<number, number> {
  let byProfile: ReadonlyMap<number, number> = new Map()
  const profileItself = (profile: number): number => profile
  tallyGroups(inventory, planFor(inventory, filterOfNanp(criteria)), null, 0, profileItself, (_code, tally) => {
    byProfile = tally
    return true
  })
  return byProfile
}

function tallyOf({ region, lata, rateCenter, tier, features }: Profile): Omit<NanpTally, 'free'> {
  const can = { t38: features.includes('t38'), cnam: features.includes('cnam'), sms: features.includes('sms') }
  return { region, lata, rateCenter, tier, features: can }
}

/**
 * Counts free North American numbers, exactly, by state, LATA, rate centre, tier and what they can carry. In no
 * particular order. Errors: `not_ready`.
 */
export const tallyNanp = query({
  scope: 'numbers:read',
  input: TallyNanpInput,
  answer: (session, { criteria }): readonly NanpTally[] => {
    needInventory(session)
    const { inventory } = exchangeOf(session)
    const groups = new Map<string, NanpTally>()
    for (const [index, free] of freeByProfile(inventory, criteria)) {
      const profile = inventory.profiles[index]
      if (profile === undefined || groups.size >= MAX_NANP_TALLIES) break
      const group = tallyOf(profile)
      const key = JSON.stringify(group)
      groups.set(key, { ...group, free: free + (groups.get(key)?.free ?? 0) })
    }
    return [...groups.values()]
  },
})
