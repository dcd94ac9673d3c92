import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import { DocumentSchema } from '#domain/documents/document.ts'
import { DocumentFieldsSchema } from '#domain/documents/document-fields.ts'
import { submitDocument } from '#domain/documents/submit-document.ts'
import { DomainError } from '#domain/errors.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { readSubmission } from '../submission.ts'
import { validatorCompiler } from '../validate.ts'
import { change } from '../verbs.ts'

const Form = Type.Object(
  {
    ...DocumentFieldsSchema.properties,
    file: Type.Unsafe<string>({
      type: 'string',
      contentMediaType: 'application/octet-stream',
      description:
        'The document: PDF, PNG or JPEG, which its content tells and not its name; 1 to 10,485,760 bytes, sent as a file.',
    }),
  },
  { $id: 'SubmitDocument', additionalProperties: false },
)

/** Sends in a document. Errors: `not_found` for what it names, `limit_reached`. */
export const route: Route = (server) => {
  // In a server of its own, since no other operation takes forms.
  void server.register(async (forms) => {
    await forms.register(multipart)
    forms.addContentTypeParser('*', (_request, _payload, done) => {
      done(new DomainError('unsupported_media_type', 'send the document as Content-Type: multipart/form-data'))
    })
    forms.withTypeProvider<TypeBoxTypeProvider>().post(
      '/documents',
      {
        config: changes(submitDocument, ['not_found', 'limit_reached'], { locates: true }),
        // The form is read, and its fields are checked, while it arrives.
        validatorCompiler: (part) =>
          part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part),
        schema: {
          operationId: 'submitDocument',
          tags: ['Documents'],
          summary: 'Send in a document',
          description:
            'A form of `multipart/form-data` with one file. The document then waits for its review by the operator. ' +
            'With an Idempotency-Key the same file and the same fields are the same request.',
          consumes: ['multipart/form-data'],
          body: Form,
          response: { 201: DocumentSchema },
        },
      },
      async (request, reply) => {
        const document = await change(request, reply, submitDocument, await readSubmission(request))
        void reply.code(201).header('Location', `/v1/documents/${document.id}`)
        return document
      },
    )
  })
}
