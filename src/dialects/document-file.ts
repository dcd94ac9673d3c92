import type { FastifyRequest } from 'fastify'

import { MAX_DOCUMENT_BYTES } from '#domain/documents/document.ts'
import { discardUpload, receiveUpload, type Upload } from '#domain/documents/upload.ts'
import type { Session } from '#domain/session.ts'

import { readFileForm } from './file-form.ts'

/** A document that was received, and what was said about it. */
export type DocumentForm<Said> = Said & { readonly upload: Upload; readonly fileName: string | undefined }

/** Reads a form with a document; `read` makes of its fields what is said about it, or refuses them. */
export function readDocumentFile<Said extends object>(
  request: FastifyRequest,
  session: Session,
  read: (fields: Readonly<Record<string, unknown>>) => Said,
): Promise<DocumentForm<Said>> {
  return readFileForm(
    request,
    {
      called: 'the document',
      maxBytes: MAX_DOCUMENT_BYTES,
      receive: (content) => receiveUpload(session, content),
      discard: (upload) => discardUpload(session, upload),
    },
    ({ fields, ...file }) => ({ ...read(fields), ...file }),
  )
}
