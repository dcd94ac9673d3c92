import { sql } from 'kysely'
import { Type } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { E164Field } from '../e164-field.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { exchangeOf } from '../session.ts'
import { AGEING_DAYS } from './service.ts'

/** Which numbers. */
export const ReleaseNumbersInput = Type.Object(
  { numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }) },
  { additionalProperties: false },
)

/**
 * Takes numbers out of service, all or none. They rest for 45 days, nobody's to buy, and are then offered again.
 * Errors: `number_not_in_service`, also for another account's number.
 */
export const releaseNumbers = mutation({
  name: 'services.release',
  scope: 'services:write',
  input: ReleaseNumbersInput,
  run: async (tx, session, { numbers }) => {
    noNumberTwice(numbers, '/numbers')
    const { accountId } = session.actor
    const now = exchangeOf(session).clock.now()
    const availableAt = now + AGEING_DAYS * DAY_MS
    const ascending = numbers.toSorted((a, b) => a - b)
    // CROSS JOIN has SQLite begin with the list and not with all numbers of the account: https://sqlite.org/optoverview.html
    const aged = await sql<{ e164: number }>`
      update number set state = 'ageing', order_id = null, available_at = ${availableAt}, changed_at = ${now}
      where e164 in (
        select number.e164 from ${tx.text.numberList(ascending)} cross join number
        where number.e164 = n.e164 and number.account_id = ${accountId} and number.state = 'in_service'
        order by number.e164 ${tx.text.lockNumbers})
      returning e164`.execute(tx.query)
    const released = new Set(aged.rows.map(({ e164 }) => e164))
    const index = numbers.findIndex((e164) => !released.has(e164))
    if (index >= 0)
      throw new DomainError(
        'number_not_in_service',
        `${formatE164(numbers[index] ?? 0)} is not in service on this account: nothing was released`,
        { pointer: `/numbers/${index}` },
      )
    await sql`
      update service set ended_at = ${now}
      where ended_at is null and e164 in (select n.e164 from ${tx.text.numberList(ascending)})`.execute(tx.query)
    return {
      answer: { numbers: ascending.map(formatE164), availableAt: new Date(availableAt).toISOString() },
      events: [
        {
          type: 'service.released',
          subject: formatE164(ascending[0] ?? 0),
          accountId,
          data: { numbers: ascending, availableAt },
        },
      ],
    }
  },
})
