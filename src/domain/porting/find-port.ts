import type { Reader } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { worksPorts } from './works-ports.ts'

/** A port of the account, or of any account for who works ports. Errors: `not_found`, also for another account's. */
export async function findPort(reader: Reader, session: Session, portId: string) {
  const row = await reader.query
    .selectFrom('port')
    .selectAll()
    .where('id', '=', portId)
    .$if(!worksPorts(session), (select) => select.where('account_id', '=', session.actor.accountId))
    .executeTakeFirst()
  if (row === undefined) throw new DomainError('not_found', `there is no port ${portId}`, { pointer: '/portId' })
  return row
}

/** A port as the store has it. */
export type PortRow = Awaited<ReturnType<typeof findPort>>

/** The numbers of a port, ascending. */
export async function numbersOfPort(reader: Reader, portId: string): Promise<number[]> {
  const rows = await reader.query
    .selectFrom('port_number')
    .select('e164')
    .where('port_id', '=', portId)
    .orderBy('e164')
    .execute()
  return rows.map(({ e164 }) => e164)
}
