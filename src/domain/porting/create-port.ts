import { sql } from 'kysely'
import { Type } from 'typebox'

import { checkE164 } from '#lib/e164.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { exchangeOf } from '../session.ts'
import { findPort } from './find-port.ts'
import { keepPortReferences } from './keep-port-references.ts'
import { writePortStep } from './move-port.ts'
import { fieldsGiven, portColumns } from './port-columns.ts'
import { checkPortFields, PortFields, PortNumbers } from './port-fields.ts'
import { showPort } from './show-port.ts'
import { writePortNumbers } from './write-port-numbers.ts'

/** Ports of one account that have not ended. */
export const MAX_OPEN_PORTS = 10_000

/** The numbers of a port, and as much as is known of it. */
export const CreatePortInput = Type.Object({ numbers: PortNumbers, ...PortFields }, { additionalProperties: false })

/** Errors: `invalid_input` for a number that cannot exist or is listed twice. */
export function checkPortNumbers(numbers: readonly number[]): void {
  noNumberTwice(numbers, '/numbers')
  for (const [index, e164] of numbers.entries()) {
    const problem = checkE164(e164)
    if (problem !== null)
      throw new DomainError('invalid_input', `${problem.problem}; ${problem.cure}`, { pointer: `/numbers/${index}` })
  }
}

/**
 * Drafts a port of numbers from another provider. It takes nothing and asks nobody until it is submitted. Errors:
 * `limit_reached`, `not_found` for what it names.
 */
export const createPort = mutation({
  name: 'ports.create',
  scope: 'ports:write',
  input: CreatePortInput,
  run: async (tx, session, { numbers, ...values }) => {
    checkPortNumbers(numbers)
    checkPortFields(values)
    const { clock } = exchangeOf(session)
    const { accountId } = session.actor
    // Locked, so that two requests cannot both count the ports without the other's.
    await sql`select id from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
    const { count } = await tx.query
      .selectFrom('port')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (count >= MAX_OPEN_PORTS)
      throw new DomainError('limit_reached', `an account has ${MAX_OPEN_PORTS} open ports at the most: end some`, {
        extra: { limit: MAX_OPEN_PORTS },
      })
    await keepPortReferences(tx, session, values)
    const id = newId('port', clock)
    const now = clock.now()
    await tx.query
      .insertInto('port')
      .values({ id, account_id: accountId, state: 'draft', created_at: now, changed_at: now, ...portColumns(values) })
      .execute()
    await writePortNumbers(tx, id, numbers)
    await writePortStep(tx, session, id, 'draft', null)
    return {
      answer: await showPort(tx, session, await findPort(tx, session, id)),
      events: [{ type: 'port.created', subject: id, accountId, data: { numbers, fields: fieldsGiven(values) } }],
    }
  },
})
