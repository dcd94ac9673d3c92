import { Type, type Static } from 'typebox'

import type { DocumentTable } from '#db/tables/documents.ts'
import { DAY_MS } from '#lib/clock.ts'

/** Where a document stands. */
export const DOCUMENT_STATES = ['submitted', 'accepted', 'rejected', 'expired', 'withdrawn'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/**
 * Which state follows which. The operator accepts and rejects, time expires, the account withdraws. What is rejected or
 * expired never counts again, and another document takes its place; it may still be withdrawn, so that its file goes.
 */
export const DOCUMENT_MOVES: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  submitted: ['accepted', 'rejected', 'withdrawn'],
  accepted: ['expired', 'withdrawn'],
  rejected: ['withdrawn'],
  expired: ['withdrawn'],
  withdrawn: [],
}

/** The states from which a document comes into this one. */
export function statesBefore(state: DocumentState): DocumentState[] {
  return DOCUMENT_STATES.filter((before) => DOCUMENT_MOVES[before].includes(state))
}

/** Media types that a document may have, told by its content and never by its name. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const

/** Bytes of one document at the most. */
export const MAX_DOCUMENT_BYTES = 10_485_760
/** Documents that one order may have. */
export const MAX_ORDER_DOCUMENTS = 50
/** Documents of one account that wait for their review at once. */
export const MAX_SUBMITTED_DOCUMENTS = 1_000

/** Sorts of documents that every exchange knows; rules may name others. */
export const DOCUMENT_TYPES = ['proof_of_identity', 'proof_of_address', 'letter_of_authorisation', 'bill'] as const

/** A sort of document: a word such as `proof_of_address`. */
export const DocumentType = Type.String({
  pattern: '^[a-z][a-z0-9]*(_[a-z0-9]+)*$',
  maxLength: 64,
  description:
    'Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, ' +
    '`letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for.',
})

const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const momentOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

/** A document as it is shown. Its content is fetched by itself. */
export const DocumentSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `doc_…`.' }),
    accountId: Type.String({ description: 'The account that sent it in, `acc_…`.' }),
    state: Type.Enum(DOCUMENT_STATES, {
      description:
        '`submitted`: waits for its review; `accepted`: it counts, for later orders too; `rejected`: see `reason`; ' +
        '`expired`: past its date; `withdrawn`: taken back by the account.',
    }),
    documentType: DocumentType,
    customerId: orNull('For which customer of the account it speaks, `cus_…`; null: for the account itself.'),
    orderId: orNull('The order that it was sent in for, `ord_…`.'),
    locationId: orNull('The location whose address it shows, `loc_…`.'),
    addressCountry: orNull('Country of that address when it was sent in, ISO 3166-1 alpha-2.'),
    addressCity: orNull('City of that address when it was sent in.'),
    fileName: orNull('Name that the file had with whoever sent it.'),
    mediaType: Type.Enum(MEDIA_TYPES, { description: 'Media type, told by the content.' }),
    bytes: Type.Integer({ minimum: 1, maximum: MAX_DOCUMENT_BYTES, description: 'Length of the file in bytes.' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file, hex.' }),
    expiresOn: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: 'Last day on which it counts, UTC; null: it does not expire.',
    }),
    reason: orNull('Rejected: why.'),
    reviewedAt: momentOrNull('When it was accepted or rejected, UTC.'),
    createdAt: Type.String({ format: 'date-time', description: 'When it was sent in, UTC.' }),
    changedAt: Type.String({ format: 'date-time', description: 'When its state last changed, UTC.' }),
  },
  { $id: 'Document', additionalProperties: false, description: 'A document, without its content.' },
)
export type Document = Static<typeof DocumentSchema>

const momentOf = (ms: number) => new Date(ms).toISOString()

/** The document as it is shown. */
export function showDocument(row: DocumentTable): Document {
  return {
    id: row.id,
    accountId: row.account_id,
    state: row.state,
    documentType: row.document_type,
    customerId: row.customer_id,
    orderId: row.order_id,
    locationId: row.location_id,
    addressCountry: row.address_country,
    addressCity: row.address_city,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    expiresOn: row.expires_at === null ? null : momentOf(row.expires_at - DAY_MS).slice(0, 10),
    reason: row.reason,
    reviewedAt: row.reviewed_at === null ? null : momentOf(row.reviewed_at),
    createdAt: momentOf(row.created_at),
    changedAt: momentOf(row.changed_at),
  }
}
