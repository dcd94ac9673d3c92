import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { type GivenBack, giveBackNumbers } from '#domain/services/give-back-numbers.ts'

import { failure, success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { echoTn, readTn, writeTn } from '../telephone-number.ts'
import { needItems } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** What is said of a number that is another's as of one that is nobody's, and of what is no number. */
const NOT_YOURS = 'The number is not on this account.'

/** Why a number stays, in the carrier's words. */
const REASONS: Readonly<Record<NonNullable<GivenBack['refusal']>, string>> = {
  porting: 'Special Status: The number is currently porting.',
  deletion_locked: 'Special Status: The number is locked.',
  number_not_in_service: NOT_YOURS,
}

/** Gives numbers back, each by itself. */
export const numbersDisconnect: Operation = {
  path: '/v2.1/numbers/disconnect',
  family: PLAIN,
  answer: async (session, fields) => {
    const items = needItems(fields, 'numbers', PLAIN, { max: MAX_CLAIM, needed: ['number'] })
    const given = items.map(({ number }) => ({ number, e164: readTn(number) }))
    const numbers = [...new Set(given.flatMap(({ e164 }) => (e164 === undefined ? [] : [e164])))]
    const told = numbers.length === 0 ? [] : (await giveBackNumbers(session, { numbers })).answer
    const removed = told.flatMap(({ e164, refusal }) => (refusal === null ? [{ number: writeTn(e164) }] : []))
    const errors = [
      ...told.flatMap(({ e164, refusal }) => {
        return refusal === null ? [] : [{ number: writeTn(e164), reason: REASONS[refusal] }]
      }),
      ...given.flatMap(({ number, e164 }) =>
        e164 === undefined ? [{ number: echoTn(number), reason: NOT_YOURS }] : [],
      ),
    ]
    if (errors.length === 0) return success({ message: 'Numbers removed', numbers: removed })
    return failure(409, { message: 'Remove result', numbers_success: removed, numbers_error: errors })
  },
}
