import { Type, type Static } from 'typebox'

import { FEATURES, KINDS, PRODUCTS } from '#inventory/profile.ts'

import { PriceSchema } from '../ledger/rate.ts'

const Maybe = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** What all numbers of a block share, and the price for the account that asks. */
const TERMS = {
  country: Type.String({ description: 'ISO 3166-1 alpha-2; `001` for UIFN.' }),
  kind: Type.Enum(KINDS, { description: 'What sort of number.' }),
  region: Maybe('State, province or region.'),
  lata: Maybe('Local access and transport area.'),
  rateCenter: Maybe('Rate centre.'),
  city: Maybe('City.'),
  tier: Type.Integer({ description: "The operator's commercial class." }),
  network: Maybe('Network that carries it.'),
  features: Type.Array(Type.Enum(FEATURES), { description: 'What it can carry.' }),
  products: Type.Array(Type.Enum(PRODUCTS), { description: 'What it is sold as.' }),
  serviceCountries: Type.Array(Type.String(), { description: 'UIFN: countries in which it is in service.' }),
  price: Type.Union([PriceSchema, Type.Null()], { description: 'For this account; null where none is set.' }),
}

/** A number that is free now. */
export const AvailableNumberSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    national: Type.String({ description: 'The national (significant) number.' }),
    memorability: Type.Integer({ minimum: 0, maximum: 100, description: 'How easy it is to remember, 0 to 100.' }),
    ...TERMS,
  },
  { $id: 'AvailableNumber', additionalProperties: false },
)
export type AvailableNumber = Static<typeof AvailableNumberSchema>

/** Numbers that follow one another without a gap and are all free now. The terms are those of the first. */
export const AvailableRunSchema = Type.Object(
  {
    first: Type.String({ description: 'First number, E.164 with plus.' }),
    last: Type.String({ description: 'Last number, E.164 with plus.' }),
    count: Type.Integer({ description: 'How many numbers.' }),
    ...TERMS,
  },
  { $id: 'AvailableRun', additionalProperties: false },
)
export type AvailableRun = Static<typeof AvailableRunSchema>
