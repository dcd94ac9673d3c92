import { OUTER_CODES, type OuterCode } from './outer-codes.ts'
import { recordType } from './record-type.ts'

type PortDid = {
  tn: string | null
  tier: string | null
  rateCenter: string | null
  state: string | null
  lata: string | null
  endpointGroup: number
  cnam: boolean
  e911: boolean
}
const PORT_DID = recordType<PortDid>('PortDID', {
  tn: 'string',
  tier: 'string',
  rateCenter: 'string',
  state: 'string',
  lata: 'string',
  endpointGroup: 'int',
  cnam: 'boolean',
  e911: 'boolean',
})

/** One port, as `getPortDetails` tells it. */
export type PortDetail = {
  id: number
  status: string | null
  endUser: string | null
  billingTN: string | null
  portingFrom: string | null
  salesRep: string | null
  submittedDate: string | null
  focDate: string | null
  requestedFocDate: string | null
  dids: readonly PortDid[]
  defaultEndpointGroup: number | null
}
const PORT_DETAIL = recordType<PortDetail>('PortDetail', {
  id: 'int',
  status: 'string',
  endUser: 'string',
  billingTN: 'string',
  portingFrom: 'string',
  salesRep: 'string',
  submittedDate: 'dateTime?',
  focDate: 'dateTime?',
  requestedFocDate: 'dateTime?',
  dids: { listOf: PORT_DID },
  defaultEndpointGroup: 'int?',
})

/** What stands where there is no port to tell of. */
const NO_PORT: PortDetail = {
  id: 0,
  status: null,
  endUser: null,
  billingTN: null,
  portingFrom: null,
  salesRep: null,
  submittedDate: null,
  focDate: null,
  requestedFocDate: null,
  dids: [],
  defaultEndpointGroup: null,
}

type PortResponse = {
  responseCode: number
  responseMessage: string | null
  PortDetails: PortDetail
  IsPortable: boolean
}

/** What the two methods of porting answer. */
export const PORT_RESPONSE = recordType<PortResponse>('PortResponse', {
  responseCode: 'int',
  responseMessage: 'string',
  PortDetails: { record: PORT_DETAIL },
  IsPortable: 'boolean',
})

/** An answer about a port, or about none. */
export function writePort(
  code: OuterCode,
  { port = NO_PORT, isPortable = false }: { readonly port?: PortDetail; readonly isPortable?: boolean } = {},
): string {
  return PORT_RESPONSE.write({
    responseCode: code,
    responseMessage: OUTER_CODES[code],
    PortDetails: port,
    IsPortable: isPortable,
  })
}
