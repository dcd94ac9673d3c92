import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { findPort } from './find-port.ts'
import { showPort } from './show-port.ts'

/** The most ports of an account that can be told by their serial. */
export const MAX_PORT_SERIAL = 1_000_000

/** Which port of the account: 1 is the first that it made, 2 the second. */
export const GetPortBySerialInput = Type.Object(
  {
    serial: Type.Integer({
      minimum: 1,
      maximum: MAX_PORT_SERIAL,
      description: 'Counted from 1, in the order of making.',
    }),
  },
  { additionalProperties: false },
)

/**
 * One port of the account, for dialects that know ports by a small integer. A port is never deleted, so its serial stays.
 * Errors: `not_found`.
 */
export const getPortBySerial = query({
  scope: 'ports:read',
  input: GetPortBySerialInput,
  answer: async (session, { serial }) => {
    const { read } = exchangeOf(session).database
    const row = await read.query
      .selectFrom('port')
      .select('id')
      .where('account_id', '=', session.actor.accountId)
      .orderBy('id')
      .limit(1)
      .offset(serial - 1)
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `the account has no port ${serial}`, { pointer: '/serial' })
    return showPort(read, session, await findPort(read, session, row.id))
  },
})
