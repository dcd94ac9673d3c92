import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { claimNumbers, MAX_CLAIM } from './claim-numbers.ts'
import { explainRefusals, numbersUnavailable } from './explain-refusals.ts'
import { noNumberTwice } from './no-number-twice.ts'

/** Which numbers. */
export const HoldNumbersInput = Type.Object(
  { numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers of blocks on sale.' }) },
  { additionalProperties: false },
)

/** Who holds: the operator's account, or for the command line, which has none, the first account of an operator. */
async function holderOf(tx: Transaction, session: Session): Promise<string> {
  if (session.actor.accountId !== '') return session.actor.accountId
  const first = await tx.query
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'operator')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (first !== undefined) return first.id
  throw new DomainError('not_found', 'there is no account of an operator that could hold them: open one first')
}

async function heldAmong(tx: Transaction, numbers: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ e164: number }>`
    select number.e164 from ${tx.text.numberList(numbers)} cross join number
    where number.e164 = n.e164 and number.state = 'held'`.execute(tx.query)
  return new Set(rows.map(({ e164 }) => e164))
}

/**
 * Keeps single numbers from sale, all of them or not one; for the operator, who needs them for tests or routing. Holding
 * what is held is no error. Errors: `numbers_unavailable` for one that somebody has or that rests, with alternatives.
 */
export const holdNumbers = mutation({
  name: 'numbers.hold',
  scope: 'inventory:write',
  input: HoldNumbersInput,
  run: async (tx, session, { numbers }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const taken = await claimNumbers(tx, session, ascending, { state: 'held', accountId: await holderOf(tx, session) })
    const held = await heldAmong(tx, ascending)
    const missing = numbers.filter((e164) => !held.has(e164))
    if (missing.length > 0) throw numbersUnavailable(await explainRefusals(tx, session, missing))
    const answer = { numbers: ascending.map(formatE164) }
    if (taken.length === 0) return { answer, events: 'unchanged' }
    return {
      answer,
      events: [{ type: 'numbers.held', subject: formatE164(taken[0] ?? 0), data: { quantity: taken.length }, taken }],
    }
  },
})

/** Offers held numbers again, all of them or not one. Errors: `not_found` for a number that is not held. */
export const unholdNumbers = mutation({
  name: 'numbers.unhold',
  scope: 'inventory:write',
  input: HoldNumbersInput,
  run: async (tx, session, { numbers }) => {
    noNumberTwice(numbers, '/numbers')
    const ascending = numbers.toSorted((a, b) => a - b)
    const { rows } = await sql<{ e164: number }>`
      delete from number where state = 'held' and e164 in (
        select number.e164 from ${tx.text.numberList(ascending)} cross join number where number.e164 = n.e164
        order by number.e164 ${tx.text.lockNumbers})
      returning e164`.execute(tx.query)
    const freed = rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
    const had = new Set(freed)
    const index = numbers.findIndex((e164) => !had.has(e164))
    if (index >= 0)
      throw new DomainError('not_found', `${formatE164(numbers[index] ?? 0)} is not held: nothing was offered`, {
        pointer: `/numbers/${index}`,
      })
    tx.onCommit(() => freeNumbers(exchangeOf(session).inventory, freed))
    return {
      answer: { numbers: freed.map(formatE164) },
      events: [{ type: 'numbers.unheld', subject: formatE164(freed[0] ?? 0), data: { quantity: freed.length }, freed }],
    }
  },
})
