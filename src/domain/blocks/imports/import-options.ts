import { Type, type Static } from 'typebox'

import { FEATURES } from '#inventory/profile.ts'

import { MAX_FILTER_LIMIT } from '../sources/filter.ts'

/** Values of one filter. */
const MAX_VALUES = 100
const Words = (description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: MAX_VALUES, description }),
  )

/** Which sort of file, which of its rows, and on which terms. */
export const ImportOptionsSchema = Type.Object(
  {
    source: Type.Enum(['nanpa', 'cnac', 'blocks', 'numbers', 'ranges'], {
      description:
        "`nanpa`, `cnac`: the administrators' reports; `blocks`: runs of numbers, or North American thousands-blocks; " +
        "`numbers`: single ones; `ranges`: ranges of the world's plans.",
    }),
    strict: Type.Optional(
      Type.Boolean({ default: false, description: 'True: the first row that is wrong ends it, and nothing is kept.' }),
    ),
    ocn: Words('Only rows of these holders, by operating company number.'),
    state: Words('Only these states, provinces or regions.'),
    npa: Words('Only these area codes.'),
    status: Words("Only rows in these states of the code, in the file's own words."),
    company: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Only rows of holders whose name has this in it. Case does not matter.',
      }),
    ),
    country: Words('Only these countries, ISO 3166-1 alpha-2, or `001`.'),
    kind: Words('Only these kinds.'),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_FILTER_LIMIT, description: 'Stop after so many rows that were taken.' }),
    ),
    tier: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 99, description: 'Your commercial class, put on every row that is taken.' }),
    ),
    network: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Network, put on every row that is taken.' }),
    ),
    features: Type.Optional(
      Type.Array(Type.Enum(FEATURES), {
        minItems: 1,
        maxItems: FEATURES.length,
        uniqueItems: true,
        description: 'What the numbers can carry, put on every row that is taken.',
      }),
    ),
    serviceCountries: Words('`ranges`, UIFN: where they are in service, ISO 3166-1 alpha-2.'),
  },
  { additionalProperties: false },
)
export type ImportOptions = Static<typeof ImportOptionsSchema>
