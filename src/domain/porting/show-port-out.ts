import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import type { PortOutRow } from './find-port-out.ts'
import type { PortOut, PortOutSummary } from './port-out.ts'
import { REFUSAL_CODES } from './port-out-states.ts'

const timeOf = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** The port out as lists show it. */
export function showPortOutSummary(row: PortOutRow): PortOutSummary {
  return {
    id: row.id,
    accountId: row.account_id,
    e164: formatE164(row.e164),
    state: row.state,
    gainingCarrier: row.gaining_carrier,
    requestedFocDate: row.requested_foc,
    refusal: REFUSAL_CODES.find((code) => code === row.reason_code) ?? null,
    reason: row.reason,
    dueAt: new Date(row.due_at).toISOString(),
    escalatedAt: timeOf(row.escalated_at),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
    endedAt: timeOf(row.ended_at),
  }
}

/** The same with its history, which is short: no state comes twice. */
export async function showPortOut(reader: Reader, row: PortOutRow): Promise<PortOut> {
  const steps = await reader.query
    .selectFrom('port_out_step')
    .select(['state', 'reason', 'actor', 'at'])
    .where('port_out_id', '=', row.id)
    .orderBy('step')
    .execute()
  return {
    ...showPortOutSummary(row),
    history: steps.map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString() })),
  }
}
