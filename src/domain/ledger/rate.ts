import { Type, type Static } from 'typebox'

import { KINDS } from '#inventory/profile.ts'
import { IdField } from '../id-field.ts'

/** The largest amount: ten million units of a currency with two decimals. */
export const MAX_PRICE_MINOR = 1_000_000_000

/** An amount of money in the currency's minor unit (ISO 4217), e.g. 125 for 1.25 USD. */
export const MinorAmount = Type.Integer({
  minimum: 0,
  maximum: MAX_PRICE_MINOR,
  description: 'Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD.',
})

/** What a number costs. */
export const PriceSchema = Type.Object(
  {
    setupMinor: MinorAmount,
    monthlyMinor: MinorAmount,
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code.' }),
  },
  { $id: 'Price', additionalProperties: false, description: 'What a number costs: once, and each month.' },
)
export type Price = Static<typeof PriceSchema>

/** What it costs to bring a number from another provider. */
export type PortPrice = { readonly portMinor: number; readonly currency: string }

/** The price of a rate: that of a number, and that of a port. */
export const RatePriceFields = {
  ...PriceSchema.properties,
  portMinor: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_PRICE_MINOR,
      description: 'What it costs to bring such a number from another provider, in the minor unit; absent: nothing.',
    }),
  ),
}

/** For whom and for what a rate holds; what is left out matches everything. */
export const RateTermsSchema = Type.Object(
  {
    accountId: Type.Optional(IdField('Only for this account.')),
    country: Type.Optional(
      Type.String({ pattern: '^([A-Z]{2}|001)$', description: 'ISO 3166-1 alpha-2; `001` for UIFN.' }),
    ),
    kind: Type.Optional(Type.Enum(KINDS, { description: 'Only for this sort of number.' })),
    tier: Type.Optional(Type.Integer({ minimum: 0, maximum: 99, description: 'Only for this commercial class.' })),
  },
  { additionalProperties: false },
)
export type RateTerms = Static<typeof RateTermsSchema>

/** A rate: terms and a price. */
export const RateSchema = Type.Object(
  { id: Type.String({ description: 'Id, `rat_…`.' }), ...RateTermsSchema.properties, ...RatePriceFields },
  { $id: 'Rate', additionalProperties: false },
)
export type Rate = Static<typeof RateSchema>

/** Rates that an exchange may have. */
export const MAX_RATES = 10_000
