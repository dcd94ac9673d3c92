import { Type } from 'typebox'

import { type Document, MEDIA_TYPES } from '#domain/documents/document.ts'
import type { NeededDocument } from '#domain/documents/needed-documents.ts'

import { Fields, Moment, OrNull, Text, Word, writeMaybeMoment, writeMoment } from './values.ts'
import { DOCUMENT_STATUS, NEEDED_STATUS } from './words.ts'

const MaybeText = (description: string) => OrNull(Type.String(), description)

/** A document that an order needs, and how it stands. */
export const NeededSchema = Fields({
  documentType: Text('Sort of document, such as `proof_of_address`.'),
  description: Text('What it has to show.'),
  accepts: Type.Array(Type.String(), { description: 'Media types that are taken.' }),
  status: Word(NEEDED_STATUS, '`Accepted`: nothing more is needed; `Submitted`: it is looked at; else send one in.'),
  documentId: MaybeText('The document that it is about.'),
  reason: MaybeText('Rejected: why. Missing: where its address has to be, if anywhere.'),
})

export function writeNeeded({ documentType, description, accepts, state, documentId, reason }: NeededDocument) {
  return { documentType, description, accepts, status: NEEDED_STATUS[state], documentId, reason }
}

/** A document without its content. */
export const DocumentSchema = Fields({
  documentId: Text('Id, `doc_…`.'),
  orderId: MaybeText('The order that it was sent in for.'),
  documentType: Text('Sort of document.'),
  status: Word(DOCUMENT_STATUS, 'Where it stands.'),
  customerId: MaybeText('For which customer it speaks.'),
  locationId: MaybeText('The location whose address it shows.'),
  fileName: MaybeText('The name of the file.'),
  mediaType: Type.Enum(MEDIA_TYPES, { description: 'Told by the content, not by the name.' }),
  bytes: Type.Integer({ description: 'Length of the file.' }),
  sha256: Text('SHA-256 of the file, hex.'),
  expiresOn: MaybeText('Last day on which it counts.'),
  reason: MaybeText('Rejected: why.'),
  createdAt: Moment('When it was sent in.'),
  reviewedAt: OrNull(Type.String({ format: 'date-time' }), 'When it was accepted or rejected.'),
})

export function writeDocument(document: Document) {
  const { id, state, createdAt, reviewedAt, accountId: _own, addressCountry: _at, addressCity: _in, ...same } = document
  const { changedAt: _when, ...shown } = same
  return {
    documentId: id,
    status: DOCUMENT_STATUS[state],
    ...shown,
    createdAt: writeMoment(createdAt),
    reviewedAt: writeMaybeMoment(reviewedAt),
  }
}
