import { BlockDetailSchema, GetBlockInput, getBlock } from '#domain/numbers/blocks/get-block.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** A thousand numbers, state by state. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/blocks/:prefix',
    {
      config: asks(getBlock, ['not_found']),
      schema: {
        operationId: 'getBlock',
        tags: ['Operator'],
        summary: 'Look at a block, number by number',
        description: 'The thousand numbers of a prefix, one sign each, with the blocks that they lie in.',
        params: GetBlockInput,
        response: { 200: BlockDetailSchema },
      },
    },
    (request) => ask(request, getBlock, request.params),
  )
