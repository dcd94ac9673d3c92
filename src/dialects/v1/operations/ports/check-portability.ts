import { Type } from 'typebox'

import { checkPortability } from '#domain/porting/check-portability.ts'
import { MAX_PORT_NUMBERS } from '#domain/porting/port-fields.ts'
import { PortabilitySchema } from '#domain/porting/portability.ts'
import { NumberError, parseE164 } from '#lib/e164.ts'

import { asks } from '../../access.ts'
import { PageOf } from '../../pages.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** The number that a text means; null for what is none, which is an answer here and no refusal. */
function numberOrNull(text: string): number | null {
  try {
    return parseE164(text)
  } catch (error) {
    if (error instanceof NumberError) return null
    throw error
  }
}

/** Whether numbers can be ported in, in the order in which they were asked for. */
export const route: Route = (server) =>
  server.post(
    '/portability',
    {
      config: asks(checkPortability, ['payload_too_large', 'unsupported_media_type']),
      schema: {
        operationId: 'checkPortability',
        tags: ['Ports'],
        summary: 'Can these numbers be ported?',
        description:
          'Whether each of up to 1,000 numbers can be ported in now, and why not: an item for each text, in their order. ' +
          'Nothing is kept for it.',
        body: Type.Object(
          {
            numbers: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), {
              minItems: 1,
              maxItems: MAX_PORT_NUMBERS,
              description: 'Numbers in any spelling, 1 to 1,000.',
            }),
          },
          { $id: 'CheckPortability', additionalProperties: false },
        ),
        response: { 200: PageOf('PortabilityPage', PortabilitySchema, 'An item for each number.') },
      },
    },
    async (request) => {
      const { items } = await ask(request, checkPortability, { numbers: request.body.numbers.map(numberOrNull) })
      return { items, nextCursor: null }
    },
  )
