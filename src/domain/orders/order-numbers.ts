import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import type { Session } from '../session.ts'

/** Ids that are looked up by one statement. */
const IDS_EACH = 500

/** The fields that say which numbers of the account an order is about: exactly one of the two. */
export const OwnNumbersFields = {
  numbers: Type.Optional(
    Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers of the account.' }),
  ),
  serviceIds: Type.Optional(
    Type.Array(IdField('Id of a service, `svc_…`.'), {
      minItems: 1,
      maxItems: MAX_CLAIM,
      uniqueItems: true,
      description: 'The same by the ids of their services, `svc_…`.',
    }),
  ),
}
type Asked = { readonly numbers?: readonly number[]; readonly serviceIds?: readonly string[] }

/** Refuses an order that says in no way, or in both, which numbers it is about. */
export function checkOwnNumbers({ numbers, serviceIds }: Asked): void {
  if ((numbers === undefined) === (serviceIds === undefined))
    throw new DomainError('invalid_input', 'give exactly one of numbers and serviceIds', { pointer: '/numbers' })
  if (numbers !== undefined) noNumberTwice(numbers, '/numbers')
}

async function numbersOfServices(tx: Transaction, session: Session, ids: readonly string[]): Promise<number[]> {
  const found = new Map<string, number>()
  for (let start = 0; start < ids.length; start += IDS_EACH) {
    const rows = await tx.query
      .selectFrom('service')
      .select(['id', 'e164'])
      .where('account_id', '=', session.actor.accountId)
      .where('id', 'in', ids.slice(start, start + IDS_EACH))
      .execute()
    for (const { id, e164 } of rows) found.set(id, e164)
  }
  return ids.map((id, index) => {
    const e164 = found.get(id)
    if (e164 !== undefined) return e164
    throw new DomainError('not_found', `there is no service ${id}`, { pointer: `/serviceIds/${index}` })
  })
}

/**
 * The numbers that an order is about, in the order of the request. Errors: `not_found` for a service, also for another
 * account's; `invalid_input` for two services of one number.
 */
export async function ownNumbers(tx: Transaction, session: Session, asked: Asked): Promise<readonly number[]> {
  if (asked.numbers !== undefined) return asked.numbers
  const numbers = await numbersOfServices(tx, session, asked.serviceIds ?? [])
  noNumberTwice(numbers, '/serviceIds')
  return numbers
}
