import { Type } from 'typebox'

import { HolderSchema, numberHolders, NumberHoldersInput } from '#domain/events/number-holders.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'
import { NumberText, readNumber } from '../../wire.ts'

const Holders = Type.Object(
  { items: Type.Immutable(Type.Array(HolderSchema)) },
  { $id: 'Holders', additionalProperties: false, description: 'Who had the number, the first first.' },
)

/** Who had a number when. */
export const route: Route = (server) =>
  server.get(
    '/numbers/:e164/holders',
    {
      config: asks(numberHolders, []),
      schema: {
        operationId: 'listNumberHolders',
        tags: ['Events'],
        summary: 'See who had a number when',
        description: 'Everybody’s times for an operator, your own for you; with `on` those of one day, UTC.',
        params: Type.Object({ e164: NumberText }, { additionalProperties: false }),
        querystring: Type.Object({ on: NumberHoldersInput.properties.on }, { additionalProperties: false }),
        response: { 200: Holders },
      },
    },
    async (request) =>
      ask(request, numberHolders, { ...request.query, e164: readNumber(request.params.e164, '/e164') }),
  )
