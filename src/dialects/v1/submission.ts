import type { FastifyRequest } from 'fastify'

import { DocumentFieldsSchema } from '#domain/documents/document-fields.ts'
import type { Submission } from '#domain/documents/submit-document.ts'
import { checkInput } from '#domain/input.ts'

import { readDocumentFile } from '../document-file.ts'
import { sessionOf } from './auth.ts'

/**
 * Reads the form of a document: its fields, and its file, which is received while it is read. When anything is wrong
 * nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, `payload_too_large`, `overloaded`.
 */
export function readSubmission(request: FastifyRequest): Promise<Submission> {
  return readDocumentFile(request, sessionOf(request), (fields) => checkInput(DocumentFieldsSchema, fields))
}
