import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { PortOutTable } from '#db/tables/porting.ts'

import { exchangeOf, type Session } from '../session.ts'
import { findPortOut, type PortOutRow } from './find-port-out.ts'
import { portInWrongState } from './wrong-state.ts'
import { PORT_OUT_MOVES, type PortOutMove, type PortOutState } from './port-out-states.ts'

/** Writes a step into the history of a port out. */
export async function writePortOutStep(
  tx: Transaction,
  session: Session,
  portOutId: string,
  state: PortOutState,
  reason: string | null,
): Promise<void> {
  await sql`
    insert into port_out_step (port_out_id, step, state, reason, actor, at)
    select ${portOutId}, coalesce(max(step) + 1, 0), ${state}, ${reason}, ${session.actor.role},
      cast(${exchangeOf(session).clock.now()} as bigint)
    from port_out_step where port_out_id = ${portOutId}`.execute(tx.query)
}

/**
 * Makes one move of a port out that the actor may see, and writes it into its history. The row stays locked until the
 * transaction ends. Gives the row as it is then. Errors: `not_found`, `wrong_state`.
 */
export async function movePortOut(
  tx: Transaction,
  session: Session,
  portOutId: string,
  move: PortOutMove,
  change: Partial<Pick<PortOutTable, 'reason' | 'reason_code'>> = {},
): Promise<PortOutRow> {
  const { from, to } = PORT_OUT_MOVES[move]
  const states: readonly PortOutState[] = from
  await findPortOut(tx, session, portOutId)
  const now = exchangeOf(session).clock.now()
  const row = await tx.query
    .updateTable('port_out')
    .set({ state: to, changed_at: now, ended_at: to === 'authorised' ? null : now, ...change })
    .where('id', '=', portOutId)
    .where('state', 'in', states)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw portInWrongState(portOutId, (await findPortOut(tx, session, portOutId)).state, states)
  await writePortOutStep(tx, session, portOutId, to, change.reason ?? null)
  return row
}
