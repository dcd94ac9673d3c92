import { Type } from 'typebox'

import { ReleasedNumbersSchema, ReleaseNumbersInput, releaseNumbers } from '#domain/services/release-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { reason, dryRun } = ReleaseNumbersInput.properties

/** Takes numbers out of service. Errors: `number_not_in_service`, `deletion_locked`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/release',
    {
      config: changes(releaseNumbers, ['number_not_in_service', 'deletion_locked']),
      schema: {
        operationId: 'releaseNumbers',
        tags: ['Numbers in service'],
        summary: 'Give numbers back',
        description:
          'Takes numbers out of service, all of the list or none. They rest before others get them, and can be ' +
          'restored until then: 45 days without a customer, 90 after a person, 365 after a company.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers of yours that are in service.'), reason, dryRun },
          { $id: 'ReleaseNumbers', additionalProperties: false },
        ),
        response: { 200: ReleasedNumbersSchema },
      },
    },
    async (request, reply) =>
      change(request, reply, releaseNumbers, {
        ...request.body,
        numbers: readNumbers(request.body.numbers, '/numbers'),
      }),
  )
