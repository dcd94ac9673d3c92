import { Type } from 'typebox'

import type { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { NumberText, readNumber } from '../../wire.ts'

const Range = Type.Object(
  {
    first: NumberText,
    last: NumberText,
  },
  {
    $id: 'BlockRange',
    additionalProperties: false,
    description: 'Whole thousands-blocks: first ends with 000, last with 999.',
  },
)
const BlocksOnSale = Type.Object(
  {
    first: Type.String({ description: 'First number of the stretch, E.164 with plus.' }),
    last: Type.String({ description: 'Last number of the stretch, E.164 with plus.' }),
    blocks: Type.Integer({
      minimum: 0,
      description: 'Blocks that changed; those that were so already are not counted.',
    }),
  },
  { $id: 'BlocksOnSale', additionalProperties: false },
)

/** A route that has all blocks of a stretch withdrawn, or offered. */
export function setOnSale(spec: {
  readonly verb: typeof withdrawBlocks
  readonly path: '/blocks/withdraw' | '/blocks/offer'
  readonly operationId: string
  readonly summary: string
  readonly description: string
}): Route {
  const { verb, path, ...told } = spec
  return (server) =>
    server.post(
      path,
      {
        config: changes(verb, []),
        schema: { ...told, tags: ['Operator'], body: Range, response: { 200: BlocksOnSale } },
      },
      (request, reply) =>
        change(request, reply, verb, {
          first: readNumber(request.body.first, '/first'),
          last: readNumber(request.body.last, '/last'),
        }),
    )
}
