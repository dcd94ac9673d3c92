import type { Readable } from 'node:stream'

import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { type Document, showDocument } from './document.ts'
import { GetDocumentInput } from './get-document.ts'
import { getVisible } from './own-documents.ts'

/** A document with its content, which has to be read or destroyed. */
export type OpenDocument = { readonly document: Document; readonly content: Readable }

/**
 * The content of one document of the account, or of any for who reviews them. Errors: `not_found`, also for one that was
 * withdrawn, whose content is kept no longer.
 */
export const openDocument = query({
  scope: 'documents:read',
  input: GetDocumentInput,
  answer: async (session, { documentId }): Promise<OpenDocument> => {
    const { database, files } = exchangeOf(session)
    const row = await getVisible(database.read, session, documentId)
    if (row.state === 'withdrawn')
      throw new DomainError('not_found', `document ${documentId} was withdrawn, and its content is not kept`, {
        pointer: '/documentId',
      })
    return { document: showDocument(row), content: await files.open(row.id) }
  },
})
