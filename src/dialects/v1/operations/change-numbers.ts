import { Type } from 'typebox'

import { ChangedNumbersSchema, ChangeNumbersInput, changeNumbers } from '#domain/services/change-numbers.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { settings, mode } = ChangeNumbersInput.properties

/** Changes what numbers in service are told. Errors: see `changeNumbers`. */
export const route: Route = (server) =>
  server.post(
    '/numbers/change',
    {
      config: changes(changeNumbers, ['not_found', 'number_not_in_service']),
      schema: {
        operationId: 'changeNumbers',
        tags: ['Numbers in service'],
        summary: 'Change numbers of yours',
        description:
          'Gives all of the list the same settings; what is left out stays as it is with each of them. In mode `all` ' +
          'every number or none.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers of yours that are in service.'), settings, mode },
          { $id: 'ChangeNumbers', additionalProperties: false },
        ),
        response: { 200: ChangedNumbersSchema },
      },
    },
    async (request, reply) =>
      change(request, reply, changeNumbers, {
        ...request.body,
        numbers: readNumbers(request.body.numbers, '/numbers'),
      }),
  )
