import { Type, type Static } from 'typebox'

import { KINDS } from '#inventory/profile.ts'

/** Why a number cannot be ported in. What another account has to do with it is nobody's business: `not_available`. */
export const PORTABILITY_REASONS = [
  'not_a_number',
  'already_here',
  'port_open',
  'not_available',
  'kind_not_portable',
  'unknown_rate_center',
  'rate_center_outside_footprint',
  'country_outside_footprint',
] as const
export type PortabilityReason = (typeof PORTABILITY_REASONS)[number]

const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** A number that a port cannot have. */
export const UnportableSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    reason: Type.Enum(PORTABILITY_REASONS, { description: 'Why.' }),
  },
  { $id: 'Unportable', additionalProperties: false, description: 'A number that cannot be ported in.' },
)
export type Unportable = Static<typeof UnportableSchema>

/** Whether one number can be ported in, and what is known of it. */
export const PortabilitySchema = Type.Object(
  {
    e164: orNull('E.164 with plus; null for what is no number.'),
    portable: Type.Boolean({ description: 'Whether a port order may name it now.' }),
    reason: Type.Union([Type.Enum(PORTABILITY_REASONS), Type.Null()], { description: 'Not portable: why.' }),
    country: orNull('ISO 3166-1 alpha-2; `001` for UIFN.'),
    kind: Type.Union([Type.Enum(KINDS), Type.Null()], { description: 'What sort of number it is.' }),
    region: orNull('State, province or region.'),
    lata: orNull('Local access and transport area.'),
    rateCenter: orNull('Rate centre.'),
    currentCarrier: orNull('OCN of the carrier to which the number was assigned, as far as the exchange knows.'),
    tier: Type.Union([Type.Integer(), Type.Null()], { description: 'Commercial class in which it would be ported.' }),
  },
  { $id: 'Portability', additionalProperties: false },
)
export type Portability = Static<typeof PortabilitySchema>
