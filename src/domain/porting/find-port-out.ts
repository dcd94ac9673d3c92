import type { Reader } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { worksPorts } from './works-ports.ts'

/** A port out of the account, or of any for who works ports. Errors: `not_found`, also for another account's. */
export async function findPortOut(reader: Reader, session: Session, portOutId: string) {
  const row = await reader.query
    .selectFrom('port_out')
    .selectAll()
    .where('id', '=', portOutId)
    .$if(!worksPorts(session), (select) => select.where('account_id', '=', session.actor.accountId))
    .executeTakeFirst()
  if (row === undefined)
    throw new DomainError('not_found', `there is no port out ${portOutId}`, { pointer: '/portOutId' })
  return row
}

/** A port out as the store has it. */
export type PortOutRow = Awaited<ReturnType<typeof findPortOut>>
