import { GetImportInput } from '#domain/blocks/imports/get-import.ts'
import { listRejects } from '#domain/blocks/imports/list-rejects.ts'

import { asks } from '../../access.ts'
import { CSV, CsvText, sendCsv } from '../../csv.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** The rows of an import that were wrong, as CSV. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/imports/:importId/rejects',
    {
      config: asks(listRejects, ['not_found'], { media: [CSV] }),
      schema: {
        operationId: 'listRejects',
        tags: ['Operator'],
        summary: 'Fetch the rows of an import that were wrong',
        description:
          'Line, column, value, the reason with its cure, and the row as it stands in the file: correct them and import ' +
          'them again. The first 10,000, once the import has ended.',
        params: GetImportInput,
        response: { 200: CsvText('CSV; the first line names the columns.') },
      },
    },
    async (request, reply) => sendCsv(reply, 'rejects.csv', await ask(request, listRejects, request.params)),
  )
