import { Type } from 'typebox'

import { GetDocumentInput } from '#domain/documents/get-document.ts'
import { openDocument } from '#domain/documents/open-document.ts'

import { NOTHING, operation } from '../operation.ts'

/** A name for every reader: RFC 6266. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const coded = encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}

/** The file of a document. */
export const getDocumentContent = operation({
  name: 'getDocumentContent',
  method: 'GET',
  path: '/documents/:documentId/content',
  tag: 'Documents',
  summary: 'The file of a document',
  params: GetDocumentInput,
  query: NOTHING,
  body: NOTHING,
  answers: { 200: Type.Unsafe<unknown>({ description: 'The file.' }) },
  answer: async (session, { params }) => {
    const { document, content } = await openDocument(session, params)
    return {
      status: 200,
      body: content,
      // Whoever sent it in chose what is in it: no browser may take it for a page of ours.
      headers: {
        'Content-Type': document.mediaType,
        'Content-Length': document.bytes,
        'Content-Disposition': dispositionOf(document.fileName ?? document.id),
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'no-store',
      },
    }
  },
})
