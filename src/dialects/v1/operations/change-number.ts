import { Type } from 'typebox'

import { changeNumber } from '#domain/services/change-number.ts'
import { ServiceSettingsSchema } from '#domain/services/service-settings.ts'
import { ServiceSchema } from '#domain/services/service.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change, pointingTo } from '../verbs.ts'
import { NumberText, readNumber } from '../wire.ts'

/** Changes what one number in service is told. Errors: see `changeNumber`. */
export const route: Route = (server) =>
  server.patch(
    '/numbers/:e164',
    {
      config: changes(changeNumber, ['not_found', 'number_not_in_service']),
      schema: {
        operationId: 'changeNumber',
        tags: ['Numbers in service'],
        summary: 'Change a number of yours',
        description:
          'Only the settings that are given change; null clears one. A `connectionType` sets the way of calls anew, ' +
          'and null routes the number nowhere.',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        body: ServiceSettingsSchema,
        response: { 200: ServiceSchema },
      },
    },
    async (request, reply) =>
      pointingTo(
        '/settings',
        '',
        change(request, reply, changeNumber, {
          e164: readNumber(request.params.e164, '/e164'),
          settings: request.body,
        }),
      ),
  )
