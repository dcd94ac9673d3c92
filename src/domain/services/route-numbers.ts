import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { changeServices } from './apply-settings.ts'
import { throwRefusal } from './service-refusal.ts'

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
 * Routes numbers in service to a connection, which gets the digits of each number itself, or to none, all of them or not
 * one. Answers the numbers ascending. Errors: `not_found` for the connection, `number_not_in_service`, both also for
 * another account's; `invalid_input` where that connection is the second way of a number already.
 */
export const routeNumbers = mutation({
  name: 'services.route',
  scope: 'services:write',
  input: RouteNumbersInput,
  run: async (tx, session, { numbers, connectionId }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const { changed: routed, refused } = await changeServices(
      tx,
      session,
      ascending,
      connectionId === null
        ? { connectionType: null }
        : { connectionType: 'direct', connectionId, outpulseType: 'same_as_number' },
    )
    throwRefusal(numbers, refused, { numbers: '/numbers', settings: '', undone: 'nothing was routed' })
    const answer = { numbers: ascending.map(formatE164), connectionId }
    if (routed.length === 0) return { answer, events: 'unchanged' }
    return {
      answer,
      events: [
        {
          type: 'service.routed',
          subject: formatE164(routed[0] ?? 0),
          accountId: session.actor.accountId,
          data: { numbers: routed, connectionId },
        },
      ],
    }
  },
})
