import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'

import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { dateOf } from './report.ts'

/** Days that can be told: a rest has 365 at the most, 47 CFR 52.15(f)(1)(ii), and begins and ends within a day. */
export const MAX_AGEING_DAYS = 367

/** Nothing is asked for. */
export const AgeingDaysInput = Type.Object({}, { additionalProperties: false })

/** How many numbers come back on which day. */
export const AgeingDaysSchema = Type.Object(
  {
    total: Type.Integer({ minimum: 0, description: 'Numbers that rest now.' }),
    items: Type.Array(
      Type.Object(
        {
          on: Type.String({ format: 'date', description: 'The day, in UTC.' }),
          count: Type.Integer({ minimum: 1, description: 'Numbers that are offered again on it.' }),
        },
        { additionalProperties: false },
      ),
      { description: 'Days on which any are, ascending.' },
    ),
  },
  { $id: 'AgeingDays', additionalProperties: false },
)
export type AgeingDays = Static<typeof AgeingDaysSchema>

/** How many of the numbers that rest now are offered again on which day. */
export const ageingDays = query({
  scope: 'exchange:read',
  input: AgeingDaysInput,
  answer: async (session): Promise<AgeingDays> => {
    const { database, clock } = exchangeOf(session)
    const { rows } = await sql<{ day: number; count: number }>`
      select available_at / ${sql.lit(DAY_MS)} as day, count(*) as count from number
      where state = 'ageing' and available_at > ${clock.now()}
      group by 1 order by 1 limit ${MAX_AGEING_DAYS}`.execute(database.read.query)
    return {
      total: rows.reduce((sum, { count }) => sum + count, 0),
      items: rows.map(({ day, count }) => ({ on: dateOf(day * DAY_MS), count })),
    }
  },
})
