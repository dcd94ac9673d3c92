import { Type, type Static } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { Line } from '../resources/field.ts'
import { DependantsSchema, dependantsOf } from './dependants.ts'
import { endServices } from './end-services.ts'
import { throwRefusal } from './service-refusal.ts'

/** Which numbers. */
export const ReleaseNumbersInput = Type.Object(
  {
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }),
    reason: Type.Optional(Line('Why, in the customer’s words: one line of 1 to 200 characters.')),
    dryRun: Type.Optional(
      Type.Boolean({ default: false, description: 'True: answer what would happen, and what hangs on the numbers.' }),
    ),
  },
  { additionalProperties: false },
)

/** Numbers that were given back. */
export const ReleasedNumbersSchema = Type.Object(
  {
    numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }),
    availableAt: Type.String({
      format: 'date-time',
      description: 'When the last of them is offered to others again. Until its own time each can be restored.',
    }),
    released: Type.Array(
      Type.Object(
        {
          e164: Type.String({ description: 'E.164 with plus.' }),
          availableAt: Type.String({
            format: 'date-time',
            description: 'Until then it rests, nobody’s to buy, and can be restored.',
          }),
        },
        { additionalProperties: false },
      ),
      { description: 'Each of them by itself, ascending.' },
    ),
    dependants: Type.Array(DependantsSchema, {
      description: 'Only of a dry run: what hangs on each number, ascending.',
    }),
  },
  { $id: 'ReleasedNumbers', additionalProperties: false },
)
export type ReleasedNumbers = Static<typeof ReleasedNumbersSchema>

const momentOf = (ms: number) => new Date(ms).toISOString()

/**
 * Takes numbers out of service, all or none. They rest 45, 90 or 365 days, see `AGEING_RULE`, nobody's to buy, can be
 * restored until then, and are then offered again. Errors: `number_not_in_service`, also for another account's number;
 * `deletion_locked`.
 */
export const releaseNumbers = mutation({
  name: 'services.release',
  scope: 'services:write',
  input: ReleaseNumbersInput,
  run: async (tx, session, { numbers, reason = null, dryRun = false }): Promise<Outcome<ReleasedNumbers>> => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const dependants = dryRun ? await dependantsOf(tx, session.actor.accountId, ascending) : []
    const { aged, refused, events } = await endServices(tx, session, ascending, { reason })
    throwRefusal(numbers, refused, { numbers: '/numbers', settings: '', undone: 'nothing was released' })
    const answer: ReleasedNumbers = {
      numbers: ascending.map(formatE164),
      availableAt: momentOf(Math.max(...aged.values())),
      released: [...aged].map(([e164, at]) => ({ e164: formatE164(e164), availableAt: momentOf(at) })),
      dependants,
    }
    if (dryRun) return { answer, events: 'undo' }
    const [event, ...more] = events
    return { answer, events: event === undefined ? 'unchanged' : [event, ...more] }
  },
})
