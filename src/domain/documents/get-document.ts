import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { showDocument } from './document.ts'
import { getVisible } from './own-documents.ts'

/** Which document. */
export const GetDocumentInput = Type.Object(
  { documentId: IdField('Id of the document, `doc_…`.') },
  { additionalProperties: false },
)

/** One document of the account, or of any for who reviews them, without its content. Errors: `not_found`. */
export const getDocument = query({
  scope: 'documents:read',
  input: GetDocumentInput,
  answer: async (session, { documentId }) =>
    showDocument(await getVisible(exchangeOf(session).database.read, session, documentId)),
})
