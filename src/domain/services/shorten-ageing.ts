import { sql } from 'kysely'
import { Type } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { exchangeOf } from '../session.ts'
import { MAX_AGEING_DAYS, MIN_AGEING_DAYS } from './ageing-rule.ts'

/** Which numbers, and how long they rest in all. */
export const ShortenAgeingInput = Type.Object(
  {
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers that rest.' }),
    days: Type.Integer({
      minimum: MIN_AGEING_DAYS,
      maximum: MAX_AGEING_DAYS,
      description: 'Days from the release of each; no less than 45, 47 CFR 52.15(f)(1)(ii). A rest never grows.',
    }),
  },
  { additionalProperties: false },
)

/**
 * Has numbers rest no longer than so many days, counted from the release of each, all of them or not one; for the
 * operator, who may choose less than the rule gives and never less than the law asks. A number that rests no longer
 * anyway stays as it is. Errors: `not_found` for a number that does not rest.
 */
export const shortenAgeing = mutation({
  name: 'services.shorten_ageing',
  scope: 'inventory:write',
  input: ShortenAgeingInput,
  run: async (tx, session, { numbers, days }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const now = exchangeOf(session).clock.now()
    const { rows } = await sql<{ e164: number }>`
      select number.e164 from ${tx.text.numberList(ascending)} cross join number
      where number.e164 = n.e164 and number.state = 'ageing' and number.available_at > ${now}
      order by number.e164 ${tx.text.lockNumbers}`.execute(tx.query)
    const resting = new Set(rows.map(({ e164 }) => e164))
    const index = numbers.findIndex((e164) => !resting.has(e164))
    if (index >= 0)
      throw new DomainError('not_found', `${formatE164(numbers[index] ?? 0)} does not rest: nothing was changed`, {
        pointer: `/numbers/${index}`,
      })
    const shortened = await sql<{ e164: number }>`
      update number set available_at = changed_at + ${days * DAY_MS}
      where e164 ${tx.text.among(ascending)} and state = 'ageing'
        and available_at > changed_at + ${days * DAY_MS}
      returning e164`.execute(tx.query)
    const changed = shortened.rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    const answer = { shortened: changed.map(formatE164), days }
    if (changed.length === 0) return { answer, events: 'unchanged' }
    return {
      answer,
      events: [
        { type: 'numbers.ageing_shortened', subject: formatE164(changed[0] ?? 0), data: { numbers: changed, days } },
      ],
    }
  },
})
