import { checkPortability } from '#domain/porting/check-portability.ts'
import { getPortBySerial, MAX_PORT_SERIAL } from '#domain/porting/get-port-by-serial.ts'
import type { Port } from '#domain/porting/port.ts'
import type { Session } from '#domain/session.ts'

import { dateTimeOfText } from '../date-time.ts'
import { routesById } from '../endpoint-groups.ts'
import { type Operation, writeRefusal } from '../operation.ts'
import { NO_RECORDS, SUCCESS } from '../outer-codes.ts'
import { type PortDetail, writePort } from '../port-response.ts'
import { tenDigitsOfText } from '../telephone-number.ts'

/** The states of a port in the carrier's words. */
const STATUS = {
  draft: 'Draft',
  submitted: 'Submitted',
  pending_signature: 'Pending Signature',
  exception: 'Exception',
  foc_confirmed: 'FOC Confirmed',
  ported: 'Completed',
  cancelled: 'Cancelled',
} as const satisfies Record<Port['state'], string>

async function detailsOf(session: Session, id: number, port: Port): Promise<PortDetail> {
  const { settings } = port
  const route = (await routesById(session)).get(settings.connectionId ?? '') ?? null
  const { items } = await checkPortability(session, { numbers: port.numbers.map((number) => Number(number.slice(1))) })
  return {
    id,
    status: STATUS[port.state],
    endUser: port.endUser?.name ?? null,
    billingTN: port.billingNumber === null ? null : tenDigitsOfText(port.billingNumber),
    portingFrom: port.currentCarrier,
    salesRep: null,
    submittedDate: dateTimeOfText(port.submittedAt),
    focDate: dateTimeOfText(port.focDate),
    requestedFocDate: dateTimeOfText(port.requestedFocDate),
    dids: port.numbers.map((number, index) => {
      const { tier = null, rateCenter = null, region = null, lata = null } = items[index] ?? {}
      return {
        tn: tenDigitsOfText(number),
        tier: tier === null ? null : String(tier),
        rateCenter,
        state: region,
        lata,
        endpointGroup: route ?? 0,
        cnam: settings.features?.includes('cnam') ?? false,
        e911: settings.features?.includes('e911') ?? false,
      }
    }),
    defaultEndpointGroup: route,
  }
}

/** A port of the account. One of another's is answered like one that there is not. */
export const getPortDetails: Operation = {
  name: 'getPortDetails',
  parameters: [{ name: 'portId', sort: 'int' }],
  response: 'port',
  run: async ({ session, arguments: given }) => {
    const serial = given.integer('portId') ?? 0
    if (serial < 1 || serial > MAX_PORT_SERIAL) return writeRefusal('port', NO_RECORDS)
    const port = await getPortBySerial(session, { serial })
    return writePort(SUCCESS, { port: await detailsOf(session, serial, port) })
  },
}
