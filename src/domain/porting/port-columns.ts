import type { PortTable } from '#db/tables/porting.ts'
import { canonicalJson } from '#lib/json.ts'

import type { PortFieldValues } from './port-fields.ts'

type Columns = Pick<
  PortTable,
  | 'end_user'
  | 'billing_number'
  | 'current_carrier'
  | 'carrier_account'
  | 'pin'
  | 'loa_document_id'
  | 'bill_document_id'
  | 'requested_foc'
> & { settings: string }

/** The columns of the fields that are given; those of others stay as they are. */
export function portColumns(values: PortFieldValues): Partial<Columns> {
  const { endUser, billingNumber, currentCarrier, carrierAccount, pin, settings } = values
  const { loaDocumentId, billDocumentId, requestedFocDate } = values
  return {
    ...(endUser === undefined ? {} : { end_user: endUser === null ? null : canonicalJson(endUser) }),
    ...(billingNumber === undefined ? {} : { billing_number: billingNumber }),
    ...(currentCarrier === undefined ? {} : { current_carrier: currentCarrier }),
    ...(carrierAccount === undefined ? {} : { carrier_account: carrierAccount }),
    ...(pin === undefined ? {} : { pin }),
    ...(loaDocumentId === undefined ? {} : { loa_document_id: loaDocumentId }),
    ...(billDocumentId === undefined ? {} : { bill_document_id: billDocumentId }),
    ...(requestedFocDate === undefined ? {} : { requested_foc: requestedFocDate }),
    ...(settings === undefined ? {} : { settings: canonicalJson(settings) }),
  }
}

/** The names of the fields that are given, for the log: it is kept for ever, and their values are personal or secret. */
export function fieldsGiven(values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values)
    .filter((field) => values[field] !== undefined)
    .toSorted()
}
