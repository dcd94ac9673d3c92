import { Type, type Static } from 'typebox'

import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { CATEGORIES } from '../category.ts'
import { addUse, countUse, noUse, type Use } from './count-use.ts'
import { termsReader } from './report.ts'

/** Places that are told at the most: of more, the largest. */
export const MAX_PLACES = 2_000

const Count = (description: string) => Type.Integer({ minimum: 0, description })
const OrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** Of which part of the world. */
export const UtilisationInput = Type.Object(
  {
    country: Type.Optional(
      Type.String({ pattern: '^([A-Z]{2}|001)$', description: 'Only of this country, ISO 3166-1 alpha-2.' }),
    ),
    state: Type.Optional(
      Type.String({
        pattern: '^[A-Z0-9-]{1,10}$',
        description: 'Only of this state, province or region, such as NJ; its rate centres are told one by one.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** How many numbers are in each category of the regulator; they add up to the total. */
export const UseSchema = Type.Object(
  {
    assigned: Count('In service, ported out, or ordered for five days at the most.'),
    intermediate: Count('With providers or resellers; the exchange does not tell them from assigned ones here: 0.'),
    reserved: Count('Held by a reservation.'),
    ageing: Count('Given back, and not yet offered again.'),
    administrative: Count('Kept from sale by the operator.'),
    available: Count('Free, whether their block is on sale or not.'),
  },
  { $id: 'Use', additionalProperties: false, description: 'Numbers by the categories of 47 CFR 52.15(f).' },
)

/** How the numbers of places are used. */
export const UtilisationSchema = Type.Object(
  {
    total: Count('Numbers of all places.'),
    use: UseSchema,
    places: Count('Places that there are; items has 2,000 of them at the most.'),
    items: Type.Array(
      Type.Object(
        {
          country: Type.String({ description: 'ISO 3166-1 alpha-2; `001` for UIFN.' }),
          state: OrNull('State, province or region; null: of none.'),
          rateCenter: OrNull('Rate centre, when a state was asked for; null: of none.'),
          total: Count('Numbers of this place.'),
          use: UseSchema,
        },
        { $id: 'PlaceUse', additionalProperties: false },
      ),
      { maxItems: MAX_PLACES, description: 'The largest first.' },
    ),
  },
  { $id: 'Utilisation', additionalProperties: false },
)
export type Utilisation = Static<typeof UtilisationSchema>
type Place = Utilisation['items'][number]

const totalOf = (use: Use) => CATEGORIES.reduce((sum, category) => sum + use[category], 0)

/**
 * How the numbers of all blocks are used, summed by country and state, or by rate centre of one state: the figures of the
 * report of utilisation (47 CFR 52.15(f)) for people, of every country and kind. For operators.
 */
export const reportUtilisation = query({
  scope: 'exchange:read',
  input: UtilisationInput,
  answer: async (session, asked): Promise<Utilisation> => {
    const { database, clock } = exchangeOf(session)
    const byProfile = await countUse(database, clock.now())
    const profiles = await database.read.query.selectFrom('profile').select(['id', 'terms']).execute()
    const termsOf = termsReader()
    const byPlace = new Map<string, Place & { use: Use }>()
    const all = noUse()
    for (const { id, terms: text } of profiles) {
      const [use, terms] = [byProfile.get(id), termsOf(text)]
      if (use === undefined || terms === null) continue
      const { country, region: state } = terms
      if (asked.country !== undefined && asked.country !== country) continue
      if (asked.state !== undefined && asked.state !== state) continue
      const rateCenter = asked.state === undefined ? null : terms.rateCenter
      const key = JSON.stringify([country, state, rateCenter])
      let place = byPlace.get(key)
      if (place === undefined) byPlace.set(key, (place = { country, state, rateCenter, total: 0, use: noUse() }))
      addUse(place.use, use)
      place.total += totalOf(use)
      addUse(all, use)
    }
    const items = [...byPlace].toSorted(([a, one], [b, two]) => two.total - one.total || (a < b ? -1 : 1))
    return {
      total: totalOf(all),
      use: all,
      places: items.length,
      items: items.slice(0, MAX_PLACES).map(([, place]) => place),
    }
  },
})
