import { Type, type Static } from 'typebox'

import { FEATURES, KINDS, PRODUCTS } from '#inventory/profile.ts'

import { MAX_PRICE_MINOR } from '../ledger/rate.ts'

const place = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 100, description }))

/** What a wanted number must be. Every field narrows; fields that contradict each other are refused. */
export const CriteriaSchema = Type.Object(
  {
    country: Type.Optional(
      Type.String({
        pattern: '^([A-Za-z]{2}|001)$',
        description: 'ISO 3166-1 alpha-2; `001` for universal international freephone numbers.',
      }),
    ),
    kind: Type.Optional(Type.Enum(KINDS, { description: 'What sort of number.' })),
    region: place('State, province or region code, e.g. `NJ`. Case does not matter.'),
    state: place('The same as `region`; give one of the two.'),
    lata: Type.Optional(
      Type.String({ pattern: '^[0-9]{3,5}$', description: 'Local access and transport area, three to five digits.' }),
    ),
    rateCenter: place('Rate centre, as NANPA abbreviates it, e.g. `HACKENSACK`. Case does not matter.'),
    city: place('City, e.g. `London`. Case does not matter.'),
    npa: Type.Optional(
      Type.String({
        pattern: '^(?![0-9]11)[2-9][0-8][0-9]$',
        description: 'North American area code: [2–9][0–8][0–9], not N11.',
      }),
    ),
    nxx: Type.Optional(Type.String({ pattern: '^[2-9][0-9]{2}$', description: 'North American central office code.' })),
    areaCode: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,6}$',
        description:
          'Digits with which the national number begins, in any country: `20` for London, `201` in New Jersey.',
      }),
    ),
    tier: Type.Optional(Type.Integer({ minimum: 0, maximum: 99, description: "The operator's commercial class." })),
    network: place('Name of the network that carries the number.'),
    features: Type.Optional(
      Type.Array(Type.Enum(FEATURES), {
        minItems: 1,
        maxItems: FEATURES.length,
        uniqueItems: true,
        description: 'Features that the number must all have.',
      }),
    ),
    product: Type.Optional(Type.Enum(PRODUCTS, { description: 'What it must be sold as.' })),
    serviceCountry: Type.Optional(
      Type.String({ pattern: '^[A-Za-z]{2}$', description: 'UIFN only: a country in which it is in service.' }),
    ),
    maxSetupMinor: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_PRICE_MINOR,
        description: 'Highest price once, in minor units. Numbers without a price are left out.',
      }),
    ),
    maxMonthlyMinor: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_PRICE_MINOR,
        description: 'Highest price each month, in minor units. Numbers without a price are left out.',
      }),
    ),
    currency: Type.Optional(
      Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 currency of the highest prices.' }),
    ),
    mask: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        description: 'The national number digit by digit, `x` for any: `201xxx1234`. It has the length of the number.',
      }),
    ),
    pattern: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        description:
          'A pattern over the national number: digits, letters (keypad), `?` one digit, `*` any run, `^` `$` anchors, ' +
          '`&` `%` repeated digits, `[2-9]` a class, `!4` any digit but 4; or `repeat:4`, `ascending:4`, ' +
          '`descending:4`, `palindrome`. See the search language.',
      }),
    ),
  },
  { $id: 'Criteria', additionalProperties: false, description: 'What a wanted number must be.' },
)
export type Criteria = Static<typeof CriteriaSchema>
