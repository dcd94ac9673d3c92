import { Type, type Static } from 'typebox'

import type { FootprintRuleTable } from '#db/tables/porting.ts'

import type { FootprintTerms } from './footprint-terms.ts'

/** Rules that an exchange may have. */
export const MAX_FOOTPRINT_RULES = 500_000

const Upper = (description: string) =>
  Type.String({ minLength: 1, maxLength: 120, pattern: '^[^\\u0000-\\u001f\\u007f|]+$', description })
const Digits3 = (description: string) => Type.String({ pattern: '^[2-9][0-9]{2}$', description })
const Ocn = (description: string) => Type.String({ pattern: '^[0-9A-Z]{4}$', description })

/** What a rule matches, and what it says. */
export const FootprintRuleFields = {
  country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' }),
  region: Type.Optional(Upper('Only this state, province or region.')),
  lata: Type.Optional(Type.String({ pattern: '^[0-9]{3,5}$', description: 'Only this LATA, three to five digits.' })),
  rateCenter: Type.Optional(Upper('Only this rate centre.')),
  npa: Type.Optional(Digits3('Only this area code.')),
  nxx: Type.Optional(
    Digits3(
      'Only this central office code of the area code; the place then tells where the code is and narrows nothing.',
    ),
  ),
  portable: Type.Optional(
    Type.Boolean({ default: true, description: 'Whether such numbers can be ported in; true unless it is said.' }),
  ),
  tier: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 99, description: 'Commercial class of what is ported in, for its price.' }),
  ),
  ocn: Type.Optional(Ocn('Your carrier through which it is ported, by its OCN.')),
  carrier: Type.Optional(Ocn('Carrier to which the central office code was assigned, by its OCN; goes with nxx.')),
}

/** One rule as it is set. */
export const FootprintRuleInput = Type.Object(FootprintRuleFields, {
  $id: 'SetFootprintRule',
  additionalProperties: false,
})
export type NewFootprintRule = Static<typeof FootprintRuleInput>

const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** One rule as it is shown. */
export const FootprintRuleSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `fpr_…`.' }),
    country: Type.String({ description: 'ISO 3166-1 alpha-2.' }),
    region: orNull('State, province or region; null: any.'),
    lata: orNull('LATA; null: any.'),
    rateCenter: orNull('Rate centre; null: any.'),
    npa: orNull('Area code; null: any.'),
    nxx: orNull('Central office code; null: any.'),
    portable: Type.Boolean({ description: 'Whether such numbers can be ported in.' }),
    tier: Type.Union([Type.Integer(), Type.Null()], { description: 'Commercial class; null: none is said.' }),
    ocn: orNull('Your carrier through which it is ported.'),
    carrier: orNull('Carrier to which the central office code was assigned.'),
  },
  { $id: 'FootprintRule', additionalProperties: false },
)
export type FootprintRule = Static<typeof FootprintRuleSchema>

/** What a rule matches, with null for what it leaves open. */
export function termsOfRule(rule: NewFootprintRule): FootprintTerms {
  const { country, region = null, lata = null, rateCenter = null, npa = null, nxx = null } = rule
  const upper = (text: string | null) => text?.toUpperCase() ?? null
  return { country, region: upper(region), lata, rateCenter: upper(rateCenter), npa, nxx }
}

/** The rule as it is shown. */
export function showRule(row: Omit<FootprintRuleTable, 'terms' | 'changed_at'>): FootprintRule {
  return {
    id: row.id,
    country: row.country,
    region: row.region,
    lata: row.lata,
    rateCenter: row.rate_center,
    npa: row.npa,
    nxx: row.nxx,
    portable: row.portable === 1,
    tier: row.tier,
    ocn: row.ocn,
    carrier: row.carrier,
  }
}
