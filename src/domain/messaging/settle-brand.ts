import type { Transaction } from '#db/database.ts'

import { checkCountry, settlePhone } from '../resources/field.ts'
import type { Session } from '../session.ts'
import type { BrandFields } from './brand.ts'
import { refuseTaken } from './own-rows.ts'

/** The fields as they are kept. Errors: `invalid_input` for what is no country or no telephone number. */
export function settleBrand(fields: BrandFields): BrandFields {
  checkCountry(fields.country)
  return { ...fields, phone: settlePhone(fields.phone) }
}

/** Refuses a legal name or an external id that another brand of the account has. The account is locked. Errors: `name_taken`. */
export async function refuseTakenBrand(
  tx: Transaction,
  session: Session,
  ownId: string | null,
  fields: BrandFields,
): Promise<void> {
  const unique = [
    { column: 'legal_name', value: fields.legalName, pointer: '/legalName' },
    { column: 'external_id', value: fields.externalId, pointer: '/externalId' },
  ] as const
  for (const each of unique) await refuseTaken(tx, session, ownId, { noun: 'brand', ...each })
}
