import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import { ImportJobSchema } from '#domain/blocks/imports/import-job.ts'
import { ImportOptionsSchema } from '#domain/blocks/imports/import-options.ts'
import { startImport } from '#domain/blocks/imports/start-import.ts'
import { DomainError } from '#domain/errors.ts'

import { changes } from '../../access.ts'
import { readImportForm } from '../../import-form.ts'
import type { Route } from '../../route.ts'
import { validatorCompiler } from '../../validate.ts'
import { change } from '../../verbs.ts'

const Form = Type.Object(
  {
    ...ImportOptionsSchema.properties,
    file: Type.Unsafe<string>({
      type: 'string',
      contentMediaType: 'application/octet-stream',
      description: 'The file as it was published: text, .zip or .gz; 1 to 67,108,864 bytes, sent as a file.',
    }),
  },
  { $id: 'StartImport', additionalProperties: false },
)

/** Begins an import. Errors: `conflicting_filters`. */
export const route: Route = (server) => {
  // In a server of its own, since few operations take forms.
  void server.register(async (forms) => {
    await forms.register(multipart)
    forms.addContentTypeParser('*', (_request, _payload, done) => {
      done(new DomainError('unsupported_media_type', 'send the file as Content-Type: multipart/form-data'))
    })
    forms.withTypeProvider<TypeBoxTypeProvider>().post(
      '/imports',
      {
        config: changes(startImport, ['conflicting_filters'], { locates: true }),
        // The form is read, and its fields are checked, while it arrives.
        validatorCompiler: (part) =>
          part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part),
        schema: {
          operationId: 'startImport',
          tags: ['Operator'],
          summary: 'Import a file of number blocks',
          description:
            'A form of `multipart/form-data` with one file; lists are separated by commas. It is answered when the ' +
            'header of the file was read, and the rest is done meanwhile: ask for the import to see how far it has ' +
            'come. A row that is wrong is left out and told; everything else is written in one transaction, and an ' +
            'import that is run again changes nothing. One import runs at a time.',
          consumes: ['multipart/form-data'],
          body: Form,
          response: { 202: ImportJobSchema },
        },
      },
      async (request, reply) => {
        const job = await change(request, reply, startImport, await readImportForm(request))
        void reply.code(202).header('Location', `/v1/imports/${job.id}`)
        return job
      },
    )
  })
}
