import { sql } from 'kysely'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { columnOf, type Row, rowOf, type Values, valuesOf } from './columns.ts'
import { NOUNS } from './nouns.ts'
import { keepReferences, lockOwn } from './own-rows.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { showResource } from './show.ts'

/** The fields whose columns are no longer as they were. */
function differing(before: Row, values: Values): Values {
  const after = rowOf(values)
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => after[columnOf(field)] !== (before[columnOf(field)] ?? null)),
  )
}

/**
 * Makes the verb that changes the fields which are given, and no others; null clears one. What is so already is no
 * change. Errors: `not_found` for the resource and for what it is to name, `invalid_input`.
 */
export function changeVerb(resource: Resource, { changed }: ResourceSchemas) {
  const { noun } = resource
  const { table } = NOUNS[noun]
  return mutation({
    name: `${table}s.change`,
    scope: resource.scopes.write,
    input: changed,
    run: async (tx, session, input: Values) => {
      const { [`${noun}Id`]: named, ...given } = input
      const id = String(named)
      const before = await lockOwn(tx, session, noun, id)
      const set = differing(before, resource.settle({ ...valuesOf(resource.fields, before), ...given }))
      if (Object.keys(set).length === 0)
        return { answer: await showResource(resource, tx, before), events: 'unchanged' }
      await keepReferences(tx, session, noun, set)
      const now = exchangeOf(session).clock.now()
      const columns = { ...rowOf(set), changed_at: now }
      const assignments = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
      await sql`update ${sql.table(table)} set ${sql.join(assignments)} where id = ${id}`.execute(tx.query)
      const row = { ...before, ...columns }
      return {
        answer: await showResource(resource, tx, row),
        events: [
          { type: `${table}.changed`, subject: id, accountId: session.actor.accountId, data: resource.tell(set, row) },
        ],
      }
    },
  })
}
