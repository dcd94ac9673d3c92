import { GetImportInput, getImport } from '#domain/blocks/imports/get-import.ts'
import { ImportJobSchema } from '#domain/blocks/imports/import-job.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** How far an import has come. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/imports/:importId',
    {
      config: asks(getImport, ['not_found']),
      schema: {
        operationId: 'getImport',
        tags: ['Operator'],
        summary: 'Look at an import',
        description: 'How far it has come, and what became of it.',
        params: GetImportInput,
        response: { 200: ImportJobSchema },
      },
    },
    (request) => ask(request, getImport, request.params),
  )
