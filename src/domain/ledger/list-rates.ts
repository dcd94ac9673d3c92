import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { MAX_RATES, type Rate } from './rate.ts'

/** Nothing to say: all rates are listed. */
export const ListRatesInput = Type.Object({}, { additionalProperties: false })

/** All rates, the oldest first. */
export const listRates = query({
  scope: 'rates:write',
  input: ListRatesInput,
  answer: async (session) => {
    const rows = await exchangeOf(session)
      .database.read.query.selectFrom('rate')
      .selectAll()
      .orderBy('id')
      .limit(MAX_RATES)
      .execute()
    const items = rows.map((row): Rate => ({
      id: row.id,
      ...(row.account_id === null ? {} : { accountId: row.account_id }),
      ...(row.country === null ? {} : { country: row.country }),
      ...(row.kind === null ? {} : { kind: row.kind as NonNullable<Rate['kind']> }),
      ...(row.tier === null ? {} : { tier: row.tier }),
      setupMinor: row.setup_minor,
      monthlyMinor: row.monthly_minor,
      ...(row.port_minor === 0 ? {} : { portMinor: row.port_minor }),
      currency: row.currency,
    }))
    return { items }
  },
})
