import { Type } from 'typebox'

import { RouteNumbersInput, routeNumbers } from '#domain/services/route-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const RoutedNumbers = Type.Object(
  {
    numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }),
    connectionId: Type.Union([Type.String(), Type.Null()], {
      description: 'Where they are routed now; null: nowhere.',
    }),
  },
  { $id: 'RoutedNumbers', additionalProperties: false, description: 'Numbers, and the connection to which they go.' },
)

/** Routes numbers in service to a connection, or to none. Errors: see `routeNumbers`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/route',
    {
      config: changes(routeNumbers, ['not_found', 'number_not_in_service']),
      schema: {
        operationId: 'routeNumbers',
        tags: ['Numbers in service'],
        summary: 'Route numbers to a connection',
        description: 'Calls to these numbers go to the connection from now on; all of the list, or none.',
        body: Type.Object(
          {
            numbers: NumberTexts('Numbers of yours that are in service.'),
            connectionId: RouteNumbersInput.properties.connectionId,
          },
          { $id: 'RouteNumbers', additionalProperties: false },
        ),
        response: { 200: RoutedNumbers },
      },
    },
    async (request, reply) =>
      change(request, reply, routeNumbers, {
        numbers: readNumbers(request.body.numbers, '/numbers'),
        connectionId: request.body.connectionId,
      }),
  )
