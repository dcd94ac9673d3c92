import { Type } from 'typebox'

import { ShortenAgeingInput, shortenAgeing } from '#domain/services/shorten-ageing.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { days } = ShortenAgeingInput.properties

const ShortenedAgeing = Type.Object(
  {
    shortened: Type.Array(Type.String(), { description: 'E.164 with plus, ascending: those that rest less long now.' }),
    days,
  },
  { $id: 'ShortenedAgeing', additionalProperties: false },
)

/** Has numbers rest less long than the rule gives. Errors: `not_found`. */
export const route: Route = (server) =>
  server.post(
    '/inventory/shorten-ageing',
    {
      config: changes(shortenAgeing, ['not_found']),
      schema: {
        operationId: 'shortenAgeing',
        tags: ['Operator'],
        summary: 'Shorten the rest of numbers',
        description:
          'They are offered, and can no longer be restored, so many days after their release: never less than 45, and ' +
          'a rest never grows. All of the list or none.',
        body: Type.Object(
          { numbers: NumberTexts('Numbers that rest.'), days },
          { $id: 'ShortenAgeing', additionalProperties: false },
        ),
        response: { 200: ShortenedAgeing },
      },
    },
    async (request, reply) =>
      change(request, reply, shortenAgeing, {
        numbers: readNumbers(request.body.numbers, '/numbers'),
        days: request.body.days,
      }),
  )
