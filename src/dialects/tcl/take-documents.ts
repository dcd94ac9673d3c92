import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'

import { submitDocument } from '#domain/documents/submit-document.ts'
import { DomainError } from '#domain/errors.ts'

import { sessionOf } from './auth.ts'
import { FormFields, readDocumentForm } from './document-form.ts'
import { DocumentSchema, writeDocument } from './modelled/document.ts'
import { answersOf, send } from './put-operations.ts'

const Form = Type.Object(
  {
    ...FormFields.properties,
    file: Type.Unsafe<string>({
      type: 'string',
      contentMediaType: 'application/octet-stream',
      description: 'PDF, PNG or JPEG, which its content tells and not its name; at most 10 MiB.',
    }),
  },
  { additionalProperties: false },
)

/** The one call that takes a form, in a server of its own: sends in a document for an order. */
export async function takeDocuments(server: FastifyInstance): Promise<void> {
  await server.register(multipart)
  server.addContentTypeParser('*', (_request, _payload, done) => {
    done(new DomainError('unsupported_media_type', 'send the document as Content-Type: multipart/form-data'))
  })
  server.post(
    '/documents',
    {
      schema: {
        operationId: 'createDocument',
        tags: ['Documents'],
        summary: 'Send in a document for an order',
        description: 'A form of `multipart/form-data` with one file. The operator then looks at it.',
        consumes: ['multipart/form-data'],
        security: [{ bearer: [] }],
        body: Form,
        response: answersOf({ 201: DocumentSchema }),
      },
      validatorCompiler: () => (value: unknown) => ({ value }),
      serializerCompiler: () => (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    },
    async (request, reply) => {
      const { answer } = await submitDocument(sessionOf(request), await readDocumentForm(request))
      return send(reply, { status: 201, body: writeDocument(answer) })
    },
  )
}
