import { AgeingListInput, ageingList } from '#domain/numbers/reports/ageing-list.ts'

import { asks } from '../access.ts'
import { CSV, CsvText, sendCsv } from '../csv.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** The numbers that rest now, as CSV. For operators. */
export const route: Route = (server) =>
  server.get(
    '/reports/ageing',
    {
      config: asks(ageingList, [], { media: [CSV] }),
      schema: {
        operationId: 'reportAgeing',
        tags: ['Operator'],
        summary: 'List the numbers that rest',
        description: 'Ascending, with the day of their release and the moment from which they are offered again.',
        querystring: AgeingListInput,
        response: { 200: CsvText('CSV; the first line names the columns.') },
      },
    },
    async (request, reply) => sendCsv(reply, 'ageing.csv', await ask(request, ageingList, request.query)),
  )
