import type { Port, PortSummary } from '#domain/porting/port.ts'
import type { PortOut, PortOutSummary } from '#domain/porting/port-out.ts'

import { type Cell, facts, table } from './table.ts'

/** Numbers of a port that are shown; the rest are counted. */
const SHOWN_NUMBERS = 10

/** Ports, one a line. */
export function showPorts(ports: readonly PortSummary[]): string {
  const rows = ports.map((port): Cell[] => [
    port.id,
    port.accountId,
    port.state,
    port.quantity,
    port.currentCarrier,
    port.focDate ?? port.requestedFocDate,
    port.exception?.code ?? null,
  ])
  return table(['port', 'account', 'state', 'numbers', 'from', 'day', 'exception'], rows)
}

/** A port with everything that is known of it; of its PIN only that there is one. */
export function showPort(port: Port): string {
  const { numbers, endUser, exception } = port
  const more = numbers.length - SHOWN_NUMBERS
  const address = endUser?.address
  const place = [address?.line1, address?.line2, address?.city, address?.region, address?.postalCode, address?.country]
  return facts([
    ['port', port.id],
    ['account', port.accountId],
    ['state', port.state],
    ['numbers', numbers.slice(0, SHOWN_NUMBERS).join(' ') + (more > 0 ? ` and ${more} more` : '')],
    ['end user', endUser === null ? null : `${endUser.name} (${endUser.kind})`],
    ['address', place.filter((part) => (part ?? '') !== '').join(', ')],
    ['billed to', port.billingNumber],
    ['from', port.currentCarrier],
    ['account there', port.carrierAccount],
    ['PIN', port.pin],
    ['letter', port.loaDocumentId],
    ['bill', port.billDocumentId],
    ['wanted on', port.requestedFocDate],
    ['agreed on', port.focDate],
    [
      'exception',
      exception === null ? null : `${exception.code}${exception.text === null ? '' : `: ${exception.text}`}`,
    ],
    ['reason', port.reason],
    ['missing', port.missing.join(', ')],
    ['documents', port.documents.map(({ documentType, state }) => `${documentType} ${state}`).join(', ')],
    ['order', port.orderId],
    ['changed', port.changedAt],
  ])
}

/** Ports out, one a line. */
export function showPortOuts(ports: readonly PortOutSummary[]): string {
  const rows = ports.map((port): Cell[] => [
    port.id,
    port.accountId,
    port.e164,
    port.state,
    port.gainingCarrier,
    port.refusal,
    port.state === 'requested' ? port.dueAt : null,
  ])
  return table(['port out', 'account', 'number', 'state', 'to', 'refusal', 'answer by'], rows)
}

/** A port out. */
export function showPortOut(port: PortOut): string {
  return facts([
    ['port out', port.id],
    ['account', port.accountId],
    ['number', port.e164],
    ['state', port.state],
    ['to', port.gainingCarrier],
    ['wanted on', port.requestedFocDate],
    ['refusal', port.refusal],
    ['reason', port.reason],
    ['answer by', port.dueAt],
    ['escalated', port.escalatedAt],
    ['changed', port.changedAt],
  ])
}
