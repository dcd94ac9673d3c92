import { Type, type Static } from 'typebox'

import type { Filter } from '#inventory/filter.ts'
import type { Profile } from '#inventory/profile.ts'
import { callingCodeOfCountry } from '#lib/e164.ts'

import { CriteriaSchema } from './criteria.ts'

const { lata, rateCenter, npa, nxx, tier, network } = CriteriaSchema.properties

/** Features by which North American numbers are told apart: some have them, some have not, and both can be asked for. */
export const NANP_FEATURES = ['t38', 'cnam', 'sms'] as const
export type NanpFeature = (typeof NANP_FEATURES)[number]

const Has = (what: string) =>
  Type.Optional(Type.Boolean({ description: `True: only numbers that can ${what}; false: only those that cannot.` }))

/** What a wanted North American number must be. Every field narrows. */
export const NanpCriteriaSchema = Type.Object(
  {
    tollFree: Type.Optional(
      Type.Boolean({ default: false, description: 'True: toll-free numbers; otherwise those that belong to a place.' }),
    ),
    region: CriteriaSchema.properties.region,
    lata,
    rateCenter,
    npa,
    nxx,
    tier,
    network,
    t38: Has('carry fax over IP'),
    cnam: Has('show a name'),
    sms: Has('carry text messages'),
  },
  { additionalProperties: false },
)
export type NanpCriteria = Static<typeof NanpCriteriaSchema>

/** What the index is asked for these criteria: numbers of the North American Numbering Plan, +1, and of no other. */
export function filterOfNanp({ tollFree = false, t38, cnam, sms, ...same }: NanpCriteria): Filter {
  const asked = { t38, cnam, sms }
  const allows = ({ country, features }: Profile): boolean =>
    callingCodeOfCountry(country) === '1' &&
    NANP_FEATURES.every((feature) => asked[feature] === undefined || features.includes(feature) === asked[feature])
  return { ...same, kind: tollFree ? 'tollfree' : 'local', allows }
}
