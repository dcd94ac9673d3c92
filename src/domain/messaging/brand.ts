import { Type, type Static } from 'typebox'

import type { BrandTable } from '#db/tables/messaging.ts'

import { Code, Country, Email, Line, Phone } from '../resources/field.ts'
import { BRAND_STATES } from './brand-states.ts'
import { OrNull } from './registry-id.ts'

/** Brands of an account that are not deleted. */
export const MAX_BRANDS = 1_000

/** What sort of sender a brand is, in the words of the registries. */
export const ENTITY_TYPES = ['private', 'public', 'non_profit', 'government', 'sole_proprietor'] as const

/** The fields of a brand, as an account writes them. */
export const BRAND_FIELDS = {
  legalName: Line('The name as it is registered; one line of 1 to 200 characters.'),
  entityType: OrNull(Type.Enum(ENTITY_TYPES, { description: 'What sort of sender it is.' })),
  taxId: OrNull(Code('EIN in the United States, the tax number elsewhere; 1 to 64 characters.')),
  country: OrNull(Country('Where it is registered, ISO 3166-1 alpha-2.')),
  vertical: OrNull(Code('Its trade, in a word; 1 to 64 characters.')),
  website: OrNull(
    Type.String({
      maxLength: 500,
      pattern: '^https?://[!-~]+$',
      description: 'Its web site, a URL of up to 500 characters.',
    }),
  ),
  email: OrNull(Email('Where it can be written to.')),
  phone: OrNull(Phone('Where it can be called; kept as E.164.')),
  externalId: OrNull(Code('Your own id of it, or another registry’s; unique among your brands.')),
}

/** A change of one of these makes it somebody else, who has to be looked at again. */
export const IDENTITY_FIELDS = ['legalName', 'entityType', 'taxId', 'country'] as const

/** What an operator will want to see before it is verified. */
export const EXPECTED_FIELDS = ['entityType', 'taxId', 'country', 'vertical', 'email', 'phone'] as const

/** Who sends messages. */
export const BrandSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the brand, `B` and six letters or digits.' }),
    accountId: Type.String({ description: 'Whose it is, `acc_…`.' }),
    state: Type.Enum(BRAND_STATES, { description: 'Where it stands; only brands that are `verified` may send.' }),
    reason: Type.Union([Type.String(), Type.Null()], { description: 'Rejected or suspended: why.' }),
    ...BRAND_FIELDS,
    missing: Type.Array(Type.String(), { description: 'Fields that an operator will want to see and that are null.' }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
    changedAt: Type.String({ format: 'date-time', description: 'When it was last changed or reviewed, UTC.' }),
  },
  { $id: 'Brand', additionalProperties: false },
)
export type Brand = Static<typeof BrandSchema>

/** The fields alone. */
export type BrandFields = Pick<Brand, keyof typeof BRAND_FIELDS>

/** The columns of the fields. */
export function brandColumns(fields: BrandFields) {
  return {
    legal_name: fields.legalName,
    entity_type: fields.entityType,
    tax_id: fields.taxId,
    country: fields.country,
    vertical: fields.vertical,
    website: fields.website,
    email: fields.email,
    phone: fields.phone,
    external_id: fields.externalId,
  }
}

/** The fields of a row. */
export function brandFields(row: BrandTable): BrandFields {
  return {
    legalName: row.legal_name,
    entityType: row.entity_type,
    taxId: row.tax_id,
    country: row.country,
    vertical: row.vertical,
    website: row.website,
    email: row.email,
    phone: row.phone,
    externalId: row.external_id,
  }
}

/** The brand as it is shown. */
export function showBrand(row: BrandTable): Brand {
  const fields = brandFields(row)
  return {
    id: row.id,
    accountId: row.account_id,
    state: row.state,
    reason: row.reason,
    ...fields,
    missing: EXPECTED_FIELDS.filter((field) => fields[field] === null),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}
