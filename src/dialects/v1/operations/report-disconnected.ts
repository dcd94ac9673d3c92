import { DisconnectedListInput, disconnectedList } from '#domain/numbers/reports/disconnected-list.ts'

import { asks } from '../access.ts'
import { CSV, CsvText, sendCsv } from '../csv.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'

/** The numbers that were disconnected in a month, as CSV. For operators. */
export const route: Route = (server) =>
  server.get(
    '/reports/disconnected',
    {
      config: asks(disconnectedList, [], { media: [CSV] }),
      schema: {
        operationId: 'reportDisconnected',
        tags: ['Operator'],
        summary: 'List the numbers that were disconnected in a month',
        description:
          'Ascending, with the day of the last disconnection: what a provider tells the Reassigned Numbers Database. ' +
          'Numbers that were restored, or ported away, are not listed.',
        querystring: DisconnectedListInput,
        response: { 200: CsvText('CSV; the first line names the columns.') },
      },
    },
    async (request, reply) =>
      sendCsv(reply, `disconnected-${request.query.month}.csv`, await ask(request, disconnectedList, request.query)),
  )
