import { sql } from 'kysely'
import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { forgetRates } from './price-book.ts'
import { MAX_RATES, type Rate, RatePriceFields, RateTermsSchema } from './rate.ts'

/** Terms and the price under them. */
export const SetRateInput = Type.Object(
  { ...RateTermsSchema.properties, ...RatePriceFields },
  { $id: 'SetRate', additionalProperties: false },
)

/** Sets the price under these terms; a rate with the same terms is replaced. Errors: `not_found` for the account. */
export const setRate = mutation({
  name: 'rates.set',
  scope: 'rates:write',
  input: SetRateInput,
  run: async (tx, session, { portMinor = 0, ...input }) => {
    const exchange = exchangeOf(session)
    if (input.accountId !== undefined) {
      const account = await tx.query
        .selectFrom('account')
        .select('id')
        .where('id', '=', input.accountId)
        .executeTakeFirst()
      if (account === undefined)
        throw new DomainError('not_found', `there is no account ${input.accountId}`, { pointer: '/accountId' })
    }
    const id = newId('rate', exchange.clock)
    const [row] = await tx.query
      .insertInto('rate')
      .values({
        id,
        account_id: input.accountId ?? null,
        country: input.country ?? null,
        kind: input.kind ?? null,
        tier: input.tier ?? null,
        setup_minor: input.setupMinor,
        monthly_minor: input.monthlyMinor,
        port_minor: portMinor,
        currency: input.currency,
        created_at: exchange.clock.now(),
      })
      .onConflict((conflict) =>
        conflict
          .expression(sql`coalesce(account_id, ''), coalesce(country, ''), coalesce(kind, ''), coalesce(tier, -1)`)
          .doUpdateSet((was) => ({
            setup_minor: was.ref('excluded.setup_minor'),
            monthly_minor: was.ref('excluded.monthly_minor'),
            port_minor: was.ref('excluded.port_minor'),
            currency: was.ref('excluded.currency'),
          })),
      )
      .returning('id')
      .execute()
    const { count } = await tx.query
      .selectFrom('rate')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count > MAX_RATES)
      throw new DomainError('invalid_input', `an exchange has ${MAX_RATES} rates at the most: change one of them`)
    const rate: Rate = { ...input, ...(portMinor === 0 ? {} : { portMinor }), id: row?.id ?? id }
    tx.onCommit(() => forgetRates(exchange))
    return { answer: rate, events: [{ type: 'rate.set', subject: rate.id, data: rate }] }
  },
})
