import { hasPostalCodes } from '#lib/countries.ts'

import { DomainError } from '../errors.ts'
import type { PortRow } from './find-port.ts'
import type { EndUser } from './port-fields.ts'

/** Countries whose addresses name a state or province. */
const WITH_REGIONS: ReadonlySet<string> = new Set(['US', 'CA'])

/** The end user of a port. */
export function endUserOf(row: Pick<PortRow, 'end_user'>): EndUser | null {
  return row.end_user === null ? null : (JSON.parse(row.end_user) as EndUser)
}

/** Fields without which the current provider could not find the end user. The PIN is not one: not everybody has one. */
export function missingFields(row: PortRow): string[] {
  const endUser = endUserOf(row)
  const address = endUser?.address
  const needed: readonly (readonly [field: string, missing: boolean])[] = [
    ['endUser', endUser === null],
    [
      'endUser.address.region',
      address !== undefined && WITH_REGIONS.has(address.country) && (address.region ?? null) === null,
    ],
    [
      'endUser.address.postalCode',
      address !== undefined && hasPostalCodes(address.country) && (address.postalCode ?? null) === null,
    ],
    ['billingNumber', row.billing_number === null],
    ['currentCarrier', row.current_carrier === null],
    ['carrierAccount', row.carrier_account === null],
    ['requestedFocDate', row.requested_foc === null],
  ]
  return needed.flatMap(([field, missing]) => (missing ? [field] : []))
}

/** The refusal of a port that lacks something. */
export function portIncomplete(portId: string, missing: readonly string[], cure: string): DomainError {
  return new DomainError('port_incomplete', `${portId} lacks ${missing.join(', ')}: ${cure}`, {
    pointer: `/${(missing[0] ?? '').replaceAll('.', '/')}`,
    extra: { missing },
  })
}
