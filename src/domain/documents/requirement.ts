import { Type, type Static } from 'typebox'

import type { RequirementTable } from '#db/tables/documents.ts'
import { KINDS, PRODUCTS } from '#inventory/profile.ts'

import { Line } from '../resources/field.ts'
import { DocumentType, MEDIA_TYPES } from './document.ts'

/** What is done with numbers when a rule asks for a document. */
export const REQUIREMENT_ACTIONS = ['new', 'move', 'port_in'] as const
export type RequirementAction = (typeof REQUIREMENT_ACTIONS)[number]
/** In whose name a document may be. */
export const SUPPLIERS = ['account', 'customer', 'end_user'] as const
/** Where the address of a document has to be. */
export const ADDRESS_SCOPES = ['none', 'country', 'city'] as const

/** Versions of rules that an exchange may have, those that hold no more included. */
export const MAX_REQUIREMENTS = 10_000

const TERMS = {
  country: Type.Optional(
    Type.Union([Type.String({ pattern: '^([A-Z]{2}|001)$' }), Type.Null()], {
      description:
        'Country of the numbers, ISO 3166-1 alpha-2, `001` for UIFN; null: every country but those of the North ' +
        'American plan, which have to be named.',
    }),
  ),
  kind: Type.Enum(KINDS, { description: 'Sort of the numbers.' }),
  product: Type.Optional(
    Type.Union([Type.Enum(PRODUCTS), Type.Null()], {
      description: 'Only numbers that are sold as this; null: whatever they are sold as.',
    }),
  ),
  action: Type.Enum(REQUIREMENT_ACTIONS, {
    description: '`new`: numbers are ordered; `move`: their address changes; `port_in`: they come from elsewhere.',
  }),
}

const DEMANDS = {
  documentType: DocumentType,
  description: Line('What the document has to show, for people; one line of 1 to 200 characters.'),
  suppliedBy: Type.Array(Type.Enum(SUPPLIERS), {
    minItems: 1,
    maxItems: SUPPLIERS.length,
    uniqueItems: true,
    description:
      'In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that.',
  }),
  addressScope: Type.Enum(ADDRESS_SCOPES, {
    description:
      '`country`: the location of the document has to lie in the country of the number; `city`: in its city too, ' +
      'where the number has one; `none`: no location is needed.',
  }),
  accepts: Type.Array(Type.Enum(MEDIA_TYPES), {
    minItems: 1,
    maxItems: MEDIA_TYPES.length,
    uniqueItems: true,
    description: 'Media types that are taken.',
  }),
}

/** What a rule says: for which numbers and actions, and which document. */
export const RequirementTermsSchema = Type.Object(
  {
    ...TERMS,
    documentType: DEMANDS.documentType,
    description: DEMANDS.description,
    suppliedBy: Type.Optional(DEMANDS.suppliedBy),
    addressScope: Type.Optional(DEMANDS.addressScope),
    accepts: Type.Optional(DEMANDS.accepts),
  },
  { additionalProperties: false },
)
export type RequirementTerms = Static<typeof RequirementTermsSchema>

/** The fields of a rule that a new version of it may have otherwise; for which numbers it holds never changes. */
export const ChangedDemandsSchema = Type.Partial(Type.Object(DEMANDS, { additionalProperties: false }))

/** One version of a rule, as it is shown. */
export const RequirementSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `rqm_…`, the same for all versions of a rule.' }),
    version: Type.Integer({ minimum: 1, description: 'Version, from 1.' }),
    ...TERMS,
    country: Type.Union([Type.String(), Type.Null()], {
      description: 'Country of the numbers; null: every country but those of the North American plan.',
    }),
    product: Type.Union([Type.Enum(PRODUCTS), Type.Null()], {
      description: 'What the numbers are sold as; null: anything.',
    }),
    ...DEMANDS,
    validFrom: Type.String({ format: 'date-time', description: 'From when it holds, UTC.' }),
    validUntil: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'From when it holds no more, UTC; null: no end is set.',
    }),
  },
  {
    $id: 'Requirement',
    additionalProperties: false,
    description:
      'One version of a rule of this exchange: which document an order needs. The rules are the operator’s; those of ' +
      'the starter set are a starting point and not legal advice.',
  },
)
export type Requirement = Static<typeof RequirementSchema>

type Listed<Item> = readonly Item[]
const listOf = <Item extends string>(known: Listed<Item>, text: string): Item[] => {
  const kept = new Set((JSON.parse(text) as unknown[]).map(String))
  return known.filter((item) => kept.has(item))
}

/** The version as it is shown. */
export function showRequirement(row: RequirementTable): Requirement {
  return {
    id: row.id,
    version: row.version,
    country: row.country,
    kind: row.kind,
    product: row.product,
    action: row.action,
    documentType: row.document_type,
    description: row.description,
    suppliedBy: listOf(SUPPLIERS, row.supplied_by),
    addressScope: row.address_scope,
    accepts: listOf(MEDIA_TYPES, row.accepts),
    validFrom: new Date(row.valid_from).toISOString(),
    validUntil: row.valid_until === null ? null : new Date(row.valid_until).toISOString(),
  }
}
