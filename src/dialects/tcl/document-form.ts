import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'

import { DocumentFieldsSchema } from '#domain/documents/document-fields.ts'
import type { Submission } from '#domain/documents/submit-document.ts'
import { checkInput } from '#domain/input.ts'

import { readDocumentFile } from '../document-file.ts'
import { sessionOf } from './auth.ts'

const { documentType, orderId, locationId, expiresOn } = DocumentFieldsSchema.properties

/** What is said about a document that is sent in for an order. */
export const FormFields = Type.Object(
  { orderId: Type.Required(Type.Object({ orderId })).properties.orderId, documentType, locationId, expiresOn },
  { additionalProperties: false },
)

/**
 * Reads the form of a document: its fields, and its file, which is received while it is read. When anything is wrong
 * nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, `payload_too_large`, `overloaded`.
 */
export function readDocumentForm(request: FastifyRequest): Promise<Submission> {
  return readDocumentFile(request, sessionOf(request), (fields): Static<typeof FormFields> =>
    checkInput(FormFields, fields),
  )
}
