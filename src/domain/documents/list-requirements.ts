import { Type } from 'typebox'

import { KINDS } from '#inventory/profile.ts'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { REQUIREMENT_ACTIONS, showRequirement } from './requirement.ts'

/** Versions of rules on one page at the most. */
export const MAX_REQUIREMENTS_PAGE = 100

/** Which rules, and which page. */
export const ListRequirementsInput = Type.Object(
  {
    country: Type.Optional(
      Type.String({
        pattern: '^([A-Z]{2}|001)$',
        description: 'Only rules that name this country, ISO 3166-1 alpha-2, or `001`.',
      }),
    ),
    kind: Type.Optional(Type.Enum(KINDS, { description: 'Only for this sort of number.' })),
    action: Type.Optional(Type.Enum(REQUIREMENT_ACTIONS, { description: 'Only for this action.' })),
    history: Type.Optional(
      Type.Boolean({ description: 'Also the versions that hold no more; without it those that do or will.' }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_REQUIREMENTS_PAGE,
        default: 20,
        description: 'Items on a page at the most.',
      }),
    ),
    after: Type.Optional(IdField('Id and version, `rqm_….2`, of the last item of the page before.')),
  },
  { additionalProperties: false },
)

/** The rules of the exchange, by their ids and versions; `next` is where the next page begins. */
export const listRequirements = query({
  scope: 'documents:read',
  input: ListRequirementsInput,
  answer: async (session, { country, kind, action, history = false, limit = 20, after }) => {
    const { database, clock } = exchangeOf(session)
    const now = clock.now()
    let select = database.read.query
      .selectFrom('requirement')
      .selectAll()
      .orderBy('id')
      .orderBy('version')
      .limit(limit + 1)
    if (country !== undefined) select = select.where('country', '=', country)
    if (kind !== undefined) select = select.where('kind', '=', kind)
    if (action !== undefined) select = select.where('action', '=', action)
    if (!history) select = select.where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', now)]))
    if (after !== undefined) {
      const [id = '', version] = after.split('.')
      select = select.where((is) =>
        is.or([is('id', '>', id), is.and([is('id', '=', id), is('version', '>', Number(version) || 0)])]),
      )
    }
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showRequirement)
    const last = items.at(-1)
    return { items, next: rows.length > limit && last !== undefined ? `${last.id}.${last.version}` : undefined }
  },
})
