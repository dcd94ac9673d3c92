import { getDocument as findDocument, GetDocumentInput } from '#domain/documents/get-document.ts'

import { DocumentSchema, writeDocument } from '../modelled/document.ts'
import { NOTHING, operation, success } from '../operation.ts'

/** One document, without its content. */
export const getDocument = operation({
  name: 'getDocument',
  method: 'GET',
  path: '/documents/:documentId',
  tag: 'Documents',
  summary: 'One document',
  params: GetDocumentInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: DocumentSchema },
  answer: async (session, { params }) => success(writeDocument(await findDocument(session, params))),
})
