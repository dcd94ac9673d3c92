import { reportUtilisation, UtilisationInput, UtilisationSchema } from '#domain/numbers/reports/utilisation.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** How the numbers of each place are used. */
export const route: Route = (server) =>
  server.get(
    '/reports/utilisation',
    {
      config: asks(reportUtilisation, []),
      schema: {
        operationId: 'reportUtilisation',
        tags: ['Operator'],
        summary: 'Sum how numbers are used by place',
        description:
          'By country and state, or by rate centre of one state; the largest first. For people: what the regulator ' +
          'wants to have is `GET /v1/reports/nruf`.',
        querystring: UtilisationInput,
        response: { 200: UtilisationSchema },
      },
    },
    (request) => ask(request, reportUtilisation, request.query),
  )
