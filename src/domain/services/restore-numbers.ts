import { Type, type Static } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { ListMode } from './change-numbers.ts'
import { listRefusals, RefusedNumberSchema } from './refused-numbers.ts'
import { restoreServices } from './restore-services.ts'
import { throwRefusal } from './service-refusal.ts'

/** Which numbers. */
export const RestoreNumbersInput = Type.Object(
  {
    numbers: Type.Array(E164Field, {
      minItems: 1,
      maxItems: MAX_CLAIM,
      description: 'Numbers that the account has given back and that still rest.',
    }),
    mode: ListMode,
  },
  { additionalProperties: false },
)

/** Numbers that are in service again. */
export const RestoredNumbersSchema = Type.Object(
  {
    restored: Type.Array(
      Type.Object(
        {
          e164: Type.String({ description: 'E.164 with plus.' }),
          serviceId: Type.String({ description: 'Its service, `svc_…`: the same as before.' }),
          unrouted: Type.Boolean({
            description:
              'True: its connection was deleted meanwhile, and it is routed nowhere until it is routed anew.',
          }),
        },
        { additionalProperties: false },
      ),
      { description: 'Ascending.' },
    ),
    refused: Type.Array(RefusedNumberSchema, { description: 'Ascending, in mode `any`: those that stay at rest.' }),
  },
  { $id: 'RestoredNumbers', additionalProperties: false },
)
export type RestoredNumbers = Static<typeof RestoredNumbersSchema>

/**
 * Puts numbers that the account gave back into service again, as they were, while they rest. Errors:
 * `number_not_restorable`, also for another account's number and for one whose rest is over.
 */
export const restoreNumbers = mutation({
  name: 'services.restore',
  scope: 'services:write',
  input: RestoreNumbersInput,
  run: async (tx, session, { numbers, mode = 'all' }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const { restored, refused, events } = await restoreServices(tx, session, ascending)
    if (mode === 'all' || refused.size === numbers.length)
      throwRefusal(numbers, refused, { numbers: '/numbers', settings: '', undone: 'nothing was restored' })
    const answer: RestoredNumbers = {
      restored: [...restored].map(([e164, { serviceId, isUnrouted }]) => ({
        e164: formatE164(e164),
        serviceId,
        unrouted: isUnrouted,
      })),
      refused: listRefusals(refused),
    }
    const [event, ...more] = events
    return { answer, events: event === undefined ? 'unchanged' : [event, ...more] }
  },
})
