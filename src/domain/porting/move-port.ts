import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { PortTable } from '#db/tables/porting.ts'

import { exchangeOf, type Session } from '../session.ts'
import { findPort, type PortRow } from './find-port.ts'
import { portInWrongState } from './wrong-state.ts'
import { PORT_MOVES, type PortMove, type PortState } from './port-states.ts'

/** Writes a step into the history of a port. */
export async function writePortStep(
  tx: Transaction,
  session: Session,
  portId: string,
  state: PortState,
  reason: string | null,
): Promise<void> {
  await sql`
    insert into port_step (port_id, step, state, reason, actor, at)
    select ${portId}, coalesce(max(step) + 1, 0), ${state}, ${reason}, ${session.actor.role},
      cast(${exchangeOf(session).clock.now()} as bigint)
    from port_step where port_id = ${portId}`.execute(tx.query)
}

/**
 * Makes one move of a port that the actor may see, and writes it into its history. The row stays locked until the
 * transaction ends, so that of two moves at one moment the second finds what the first has left. Gives the row as it is
 * then. Errors: `not_found`, `wrong_state`.
 */
export async function movePort(
  tx: Transaction,
  session: Session,
  portId: string,
  move: PortMove,
  change: Partial<Pick<PortTable, 'foc' | 'exception_code' | 'exception_text' | 'reason'>> = {},
): Promise<PortRow> {
  const { from, to } = PORT_MOVES[move]
  const states: readonly PortState[] = from
  const known = await findPort(tx, session, portId)
  const now = exchangeOf(session).clock.now()
  const ends = to === 'ported' || to === 'cancelled'
  const row = await tx.query
    .updateTable('port')
    .set({
      state: to,
      exception_code: null,
      exception_text: null,
      changed_at: now,
      ...(ends ? { ended_at: now, pin: null } : {}),
      ...change,
    })
    .$if(move === 'submit', (update) =>
      update.set((port) => ({ submitted_at: port.fn.coalesce('submitted_at', port.val(now)) })),
    )
    .where('id', '=', portId)
    .where('state', 'in', states)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) {
    const state = (await findPort(tx, session, portId)).state
    throw portInWrongState(known.id, state, states)
  }
  await writePortStep(tx, session, portId, to, change.reason ?? change.exception_text ?? null)
  return row
}
