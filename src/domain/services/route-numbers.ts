import { sql } from 'kysely'
import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { E164Field } from '../e164-field.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { keepOwn } from '../resources/own-rows.ts'

/** Which numbers, and to which connection. */
export const RouteNumbersInput = Type.Object(
  {
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }),
    connectionId: Type.Union([IdField('Id of the connection, `trk_…`.'), Type.Null()], {
      description: 'The connection to which they are routed, `trk_…`; null: to none.',
    }),
  },
  { additionalProperties: false },
)

/**
 * Routes numbers in service to a connection, or to none, all of them or not one. Answers the numbers ascending. Errors:
 * `not_found` for the connection, `number_not_in_service`, both also for another account's.
 */
export const routeNumbers = mutation({
  name: 'services.route',
  scope: 'services:write',
  input: RouteNumbersInput,
  run: async (tx, session, { numbers, connectionId }) => {
    noNumberTwice(numbers, '/numbers')
    if (connectionId !== null) await keepOwn(tx, session, 'connection', { id: connectionId, pointer: '/connectionId' })
    const { accountId } = session.actor
    const ascending = numbers.toSorted((a, b) => a - b)
    // Whoever changes a service locks its number first, so that of a release and this the second finds what the first left.
    // CROSS JOIN has SQLite begin with the list and not with all numbers of the account: https://sqlite.org/optoverview.html
    const { rows: own } = await sql<{ e164: number }>`
      select number.e164 from ${tx.text.numberList(ascending)} cross join number
      where number.e164 = n.e164 and number.account_id = ${accountId} and number.state = 'in_service'
      order by number.e164 ${tx.text.lockNumbers}`.execute(tx.query)
    const inService = new Set(own.map(({ e164 }) => e164))
    const index = numbers.findIndex((e164) => !inService.has(e164))
    if (index >= 0)
      throw new DomainError(
        'number_not_in_service',
        `${formatE164(numbers[index] ?? 0)} is not in service on this account: nothing was routed`,
        { pointer: `/numbers/${index}` },
      )
    const { rows } = await sql<{ e164: number }>`
      update service set connection_id = ${connectionId}
      where ended_at is null and connection_id is distinct from ${connectionId}
        and e164 in (select n.e164 from ${tx.text.numberList(ascending)})
      returning e164`.execute(tx.query)
    const answer = { numbers: ascending.map(formatE164), connectionId }
    if (rows.length === 0) return { answer, events: 'unchanged' }
    const routed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    return {
      answer,
      events: [
        {
          type: 'service.routed',
          subject: formatE164(routed[0] ?? 0),
          accountId,
          data: { numbers: routed, connectionId },
        },
      ],
    }
  },
})
