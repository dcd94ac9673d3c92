import { Type } from 'typebox'

import { MEDIA_TYPES } from '#domain/documents/document.ts'
import { GetDocumentInput } from '#domain/documents/get-document.ts'
import { openDocument } from '#domain/documents/open-document.ts'

import { asks } from '../access.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** `attachment` with a name for every reader: RFC 6266. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const coded = encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}

/** The file of a document. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/documents/:documentId/content',
    {
      config: asks(openDocument, ['not_found'], { media: MEDIA_TYPES }),
      schema: {
        operationId: 'getDocumentContent',
        tags: ['Documents'],
        summary: 'Fetch the content of a document',
        description: 'The file as it was sent in. Of a document that was withdrawn there is none.',
        params: GetDocumentInput,
        response: { 200: Type.Unsafe<unknown>({ description: 'The file.' }) },
      },
    },
    async (request, reply) => {
      const { document, content } = await ask(request, openDocument, request.params)
      // Whoever sent it in chose what is in it: no browser may take it for a page of ours.
      return reply
        .headers({
          'Content-Type': document.mediaType,
          'Content-Length': document.bytes,
          'Content-Disposition': dispositionOf(document.fileName ?? document.id),
          'X-Content-Type-Options': 'nosniff',
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'Cache-Control': 'no-store',
        })
        .send(content)
    },
  )
