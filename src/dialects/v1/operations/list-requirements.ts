import { Type } from 'typebox'

import { ListRequirementsInput, listRequirements } from '#domain/documents/list-requirements.ts'
import { RequirementSchema } from '#domain/documents/requirement.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import { PageOf } from '../pages.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor } from '../wire.ts'

const { after: _after, limit: Limit, ...Filters } = ListRequirementsInput.properties

/** The rules of the exchange. Errors: `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/requirements',
    {
      config: asks(listRequirements, ['invalid_cursor']),
      schema: {
        operationId: 'listRequirements',
        tags: ['Documents'],
        summary: 'List the rules',
        description:
          'Which documents orders need, by id and version. The rules are the operator’s; those of the starter set are a ' +
          'starting point and not legal advice.',
        querystring: Type.Object(
          { ...Filters, limit: Limit, cursor: Type.Optional(Cursor) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf('RequirementPage', RequirementSchema, 'Rules of the exchange.') },
      },
    },
    async (request) => {
      const { cursor, limit, ...filters } = request.query
      const cursors = cursorsOf(sessionOf(request), 'requirements', filters)
      const { items, next } = await ask(request, listRequirements, {
        ...filters,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return { items, nextCursor: cursors.after(next) }
    },
  )
