import { NrufInput, nrufReport } from '#domain/numbers/reports/nruf.ts'

import { asks } from '../access.ts'
import { CSV, CsvText, sendCsv } from '../csv.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** How North American blocks are used, as CSV. For operators. */
export const route: Route = (server) =>
  server.get(
    '/reports/nruf',
    {
      config: asks(nrufReport, [], { media: [CSV] }),
      schema: {
        operationId: 'reportNruf',
        tags: ['Operator'],
        summary: 'Report the utilisation of North American numbers',
        description:
          'The columns of FCC Form 502, Utilization Reporting: how many numbers of each thousands-block, or of each ' +
          'rate centre, are in each category of 47 CFR 52.15(f). The categories of a line add up to its total.',
        querystring: NrufInput,
        response: { 200: CsvText('CSV; the first line names the columns.') },
      },
    },
    async (request, reply) => sendCsv(reply, 'nruf.csv', await ask(request, nrufReport, request.query)),
  )
