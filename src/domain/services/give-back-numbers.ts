import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { endServices } from './end-services.ts'
import { lockOwnNumbers } from './lock-own-numbers.ts'

/** Which numbers. */
export const GiveBackNumbersInput = Type.Object(
  { numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }) },
  { additionalProperties: false },
)

/** What became of each number, in the order of the request; a number that is listed twice is told twice. */
export type GivenBack = {
  readonly e164: number
  /** Null: it rests now. */
  readonly refusal: 'porting' | 'deletion_locked' | 'number_not_in_service' | null
}

/** Takes numbers out of service, each by itself: see `releaseNumbers`, which does so with all or none. */
export const giveBackNumbers = mutation({
  name: 'services.give_back',
  scope: 'services:write',
  input: GiveBackNumbersInput,
  run: async (tx, session, { numbers }): Promise<Outcome<readonly GivenBack[]>> => {
    const ascending = [...new Set(numbers)].toSorted((a, b) => a - b)
    const { aged, refused, events } = await endServices(tx, session, ascending, { reason: null })
    const porting = await lockOwnNumbers(tx, session, [...refused.keys()], ['porting_out'])
    const refusalOf = (e164: number): GivenBack['refusal'] => {
      if (aged.has(e164)) return null
      if (porting.has(e164)) return 'porting'
      return refused.get(e164)?.code === 'deletion_locked' ? 'deletion_locked' : 'number_not_in_service'
    }
    const [event, ...more] = events
    return {
      answer: numbers.map((e164) => ({ e164, refusal: refusalOf(e164) })),
      events: event === undefined ? 'unchanged' : [event, ...more],
    }
  },
})
