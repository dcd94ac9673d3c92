import { Type } from 'typebox'

import { releaseNumbers } from '#domain/services/release-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const ReleasedNumbers = Type.Object(
  {
    numbers: Type.Array(Type.String(), { description: 'E.164 with plus, ascending.' }),
    availableAt: Type.String({ format: 'date-time', description: 'Until then they rest, nobody’s to buy.' }),
  },
  { $id: 'ReleasedNumbers', additionalProperties: false, description: 'Numbers that were given back.' },
)

/** Takes numbers out of service. Errors: `number_not_in_service`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/release',
    {
      config: changes(releaseNumbers, ['number_not_in_service']),
      schema: {
        operationId: 'releaseNumbers',
        tags: ['Numbers in service'],
        summary: 'Give numbers back',
        description:
          'Takes numbers out of service, all of the list or none. They rest for 45 days before others get them.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers of yours that are in service.') },
          { $id: 'ReleaseNumbers', additionalProperties: false },
        ),
        response: { 200: ReleasedNumbers },
      },
    },
    async (request, reply) =>
      change(request, reply, releaseNumbers, { numbers: readNumbers(request.body.numbers, '/numbers') }),
  )
