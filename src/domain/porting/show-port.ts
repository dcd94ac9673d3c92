import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { neededDocuments } from '../documents/needed-documents.ts'
import type { ServiceSettings } from '../services/service-settings.ts'
import { actingFor, type Session } from '../session.ts'
import { numbersOfPort, type PortRow } from './find-port.ts'
import { judgePortability, profileOf } from './judge-portability.ts'
import { endUserOf, missingFields } from './missing-fields.ts'
import type { Port, PortSummary } from './port.ts'
import { EXCEPTION_CODES } from './port-states.ts'

/** Steps of a history that are shown: the latest. */
export const MAX_STEPS_SHOWN = 1_000

const timeOf = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** The settings with which the numbers of a port begin their service. */
export function settingsOf(row: Pick<PortRow, 'settings'>): ServiceSettings {
  return JSON.parse(row.settings) as ServiceSettings
}

/** The port as lists show it. */
export function showPortSummary(row: PortRow, quantity: number): PortSummary {
  const code = EXCEPTION_CODES.find((one) => one === row.exception_code)
  return {
    id: row.id,
    accountId: row.account_id,
    state: row.state,
    quantity,
    currentCarrier: row.current_carrier,
    requestedFocDate: row.requested_foc,
    focDate: row.foc,
    exception: code === undefined ? null : { code, text: row.exception_text },
    reason: row.reason,
    orderId: row.order_id,
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
    submittedAt: timeOf(row.submitted_at),
    endedAt: timeOf(row.ended_at),
  }
}

/** What the rules of the exchange want for a port; nothing once it has ended. */
export async function documentsNeeded(reader: Reader, session: Session, row: PortRow, numbers: readonly number[]) {
  if (row.ended_at !== null) return []
  const owner = actingFor(session, row.account_id)
  const judged = await judgePortability(reader, owner, numbers)
  return neededDocuments(reader, owner, {
    accountId: row.account_id,
    customerId: settingsOf(row).customerId ?? null,
    orderId: null,
    action: 'port_in',
    profiles: judged.map(profileOf),
  })
}

async function historyOf(reader: Reader, portId: string): Promise<Port['history']> {
  const rows = await reader.query
    .selectFrom('port_step')
    .select(['state', 'reason', 'actor', 'at'])
    .where('port_id', '=', portId)
    .orderBy('step', 'desc')
    .limit(MAX_STEPS_SHOWN)
    .execute()
  return rows.toReversed().map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString() }))
}

/** The port with everything that is known of it; of its PIN only that there is one. */
export async function showPort(reader: Reader, session: Session, row: PortRow): Promise<Port> {
  const numbers = await numbersOfPort(reader, row.id)
  const documents = await documentsNeeded(reader, session, row, numbers)
  return {
    ...showPortSummary(row, numbers.length),
    numbers: numbers.map(formatE164),
    endUser: endUserOf(row),
    billingNumber: row.billing_number === null ? null : formatE164(row.billing_number),
    carrierAccount: row.carrier_account,
    pin: row.pin === null ? null : '****',
    loaDocumentId: row.loa_document_id,
    billDocumentId: row.bill_document_id,
    settings: settingsOf(row),
    missing: row.ended_at === null ? missingFields(row) : [],
    documents,
    history: await historyOf(reader, row.id),
  }
}
