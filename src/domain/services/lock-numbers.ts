import { sql } from 'kysely'
import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { lockOwnNumbers } from './lock-own-numbers.ts'
import { notInService, throwRefusal } from './service-refusal.ts'

/** Which numbers, and whether they are to be locked. */
export const LockNumbersInput = Type.Object(
  {
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }),
    locked: Type.Boolean({
      description: 'True: none of them is released until the lock is taken off. False: take it off.',
    }),
  },
  { additionalProperties: false },
)

/**
 * Locks numbers in service against deletion, or takes the lock off, all of them or not one. Locking what is locked is no
 * error. Errors: `number_not_in_service`, also for another account's.
 */
export const lockNumbers = mutation({
  name: 'services.lock',
  scope: 'services:write',
  input: LockNumbersInput,
  run: async (tx, session, { numbers, locked }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const own = await lockOwnNumbers(tx, session, ascending, ['in_service', 'porting_out'])
    const refused = new Map(ascending.filter((e164) => !own.has(e164)).map((e164) => [e164, notInService(e164)]))
    throwRefusal(numbers, refused, { numbers: '/numbers', settings: '', undone: 'nothing was changed' })
    const lock = locked ? 1 : 0
    const { rows } = await sql<{ e164: number }>`
      update service set deletion_locked = ${lock}
      where ended_at is null and deletion_locked <> ${lock}
        and e164 ${tx.text.among(ascending)}
      returning e164`.execute(tx.query)
    const answer = { numbers: ascending.map(formatE164), locked }
    if (rows.length === 0) return { answer, events: 'unchanged' }
    const changed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    return {
      answer,
      events: [
        {
          type: locked ? 'service.locked' : 'service.unlocked',
          subject: formatE164(changed[0] ?? 0),
          accountId: session.actor.accountId,
          data: { numbers: changed },
        },
      ],
    }
  },
})
