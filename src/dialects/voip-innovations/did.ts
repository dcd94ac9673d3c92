import { recordType } from './record-type.ts'

/** What stands for no date. */
export const NO_DATE = '1900-01-01T00:00:00'
/** The tier of what is no number. */
export const NO_TIER = '-99999'

/** One number, as seven of the ten methods answer it. Null: left out. */
export type Did = {
  tn: string | null
  availability: string | null
  rewrite: string | null
  status: string | null
  statusCode: string | null
  tier: string | null
  refId: string | null
  failover: string | null
  forward: string | null
  cnamName: string | null
  state: string | null
  rateCenter: string | null
  didGroupId: string | null
  Network: string | null
  endpointId: number
  expireDate: string | null
  has411: boolean
  has911: boolean
  cnam: boolean
  cnamStorageActive: boolean
  cnamStorageAvailability: boolean
  t38: boolean
}

export const DID = recordType<Did>('DID', {
  tn: 'string',
  availability: 'string',
  rewrite: 'string',
  status: 'string',
  statusCode: 'string',
  tier: 'string',
  refId: 'string',
  failover: 'string',
  forward: 'string',
  cnamName: 'string',
  state: 'string',
  rateCenter: 'string',
  didGroupId: 'string',
  Network: 'string',
  endpointId: 'int',
  expireDate: 'dateTime?',
  has411: 'boolean',
  has911: 'boolean',
  cnam: 'boolean',
  cnamStorageActive: 'boolean',
  cnamStorageAvailability: 'boolean',
  t38: 'boolean',
})

const DEFAULTS: Did = {
  tn: null,
  availability: null,
  rewrite: null,
  status: null,
  statusCode: null,
  tier: null,
  refId: null,
  failover: null,
  forward: null,
  cnamName: null,
  state: null,
  rateCenter: null,
  didGroupId: null,
  Network: null,
  endpointId: 0,
  expireDate: NO_DATE,
  has411: false,
  has911: false,
  cnam: false,
  cnamStorageActive: false,
  cnamStorageAvailability: false,
  t38: false,
}

/** The texts that `queryDID` and `auditDIDs` fill also when there is nothing to say. */
const NOTHING_TO_SAY = {
  rewrite: '',
  refId: '',
  failover: '',
  forward: '',
  cnamName: '',
  state: '',
  rateCenter: '',
  didGroupId: '',
  Network: '',
} as const satisfies Partial<Did>

/** A DID of which only some fields are known; the texts among the others are left out. */
export function didOf(known: Partial<Did>): Did {
  return { ...DEFAULTS, ...known }
}

/** A DID with every field: a text that is not known is there, and empty. */
export function wholeDidOf(known: Partial<Did>): Did {
  const told = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
  return { ...DEFAULTS, ...NOTHING_TO_SAY, ...told }
}

/** What stands where there is no number to tell of. */
export function dummyDid(statusCode: string): Did {
  return didOf({ tn: '', availability: 'Unavailable', status: 'UNKNOWN', statusCode, tier: NO_TIER })
}
