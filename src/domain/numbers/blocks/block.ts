import { Type, type Static } from 'typebox'

import { FEATURES, KINDS, PRODUCTS } from '#inventory/profile.ts'

const OrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const Count = (description: string) => Type.Integer({ minimum: 0, maximum: 1_000, description })

/** A number without its last three digits, as text. */
export const PrefixText = Type.String({
  pattern: '^[1-9][0-9]{3,11}$',
  description: 'An E.164 number without its plus and its last three digits: `1201555` is +1 201 555 x000 to x999.',
})

/** How many numbers of a block are in each category; they add up to its size. */
export const CategoryCountsSchema = Type.Object(
  {
    assigned: Count('In service, ported out, or ordered for five days at the most.'),
    intermediate: Count('With providers or resellers; the exchange does not tell them from assigned ones here: 0.'),
    reserved: Count('Held by a reservation.'),
    ageing: Count('Given back, and not yet offered again.'),
    administrative: Count('Kept from sale by the operator.'),
    available: Count('Free.'),
  },
  {
    $id: 'CategoryCounts',
    additionalProperties: false,
    description: 'How many numbers are in each category of 47 CFR 52.15(f); they add up to the size.',
  },
)
export type CategoryCounts = Static<typeof CategoryCountsSchema>

/** A block of the inventory: up to 1,000 numbers of one prefix on equal terms. */
export const BlockSchema = Type.Object(
  {
    prefix: Type.String({ description: 'The number without its last three digits, such as `12015550`.' }),
    part: Type.Integer({ minimum: 0, maximum: 15, description: 'Which of the blocks of this prefix; 0 for most.' }),
    first: Type.String({ description: 'Its lowest number, E.164 with plus.' }),
    last: Type.String({ description: 'Its highest number, E.164 with plus.' }),
    size: Type.Integer({ minimum: 1, maximum: 1_000, description: 'How many numbers it has.' }),
    country: Type.String({ description: 'ISO 3166-1 alpha-2; `001` for UIFN.' }),
    kind: Type.Enum(KINDS, { description: 'What sort of numbers.' }),
    region: OrNull('State, province or region.'),
    lata: OrNull('Local access and transport area.'),
    rateCenter: OrNull('Rate centre.'),
    city: OrNull('City.'),
    tier: Type.Integer({ minimum: 0, maximum: 99, description: "The operator's commercial class." }),
    network: OrNull('Network that carries the numbers.'),
    features: Type.Immutable(Type.Array(Type.Enum(FEATURES), { description: 'What the numbers can carry.' })),
    products: Type.Immutable(Type.Array(Type.Enum(PRODUCTS), { description: 'What they are sold as.' })),
    ocn: OrNull('Operating company number of the holder.'),
    onSale: Type.Boolean({ description: 'False: it was withdrawn, and its free numbers cannot be had.' }),
    categories: CategoryCountsSchema,
  },
  { $id: 'Block', additionalProperties: false },
)
export type Block = Static<typeof BlockSchema>

/** No number in any category. */
export const noCategories = (): CategoryCounts => ({
  assigned: 0,
  intermediate: 0,
  reserved: 0,
  ageing: 0,
  administrative: 0,
  available: 0,
})
