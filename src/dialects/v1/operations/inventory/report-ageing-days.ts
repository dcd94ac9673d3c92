import { AgeingDaysSchema, ageingDays } from '#domain/numbers/reports/ageing-days.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** How many numbers come back on which day. */
export const route: Route = (server) =>
  server.get(
    '/reports/ageing/days',
    {
      config: asks(ageingDays, []),
      schema: {
        operationId: 'reportAgeingDays',
        tags: ['Operator'],
        summary: 'Count the numbers that rest by the day of their return',
        description: 'How many of the numbers that rest now are offered again on which day, in UTC.',
        response: { 200: AgeingDaysSchema },
      },
    },
    (request) => ask(request, ageingDays, {}),
  )
