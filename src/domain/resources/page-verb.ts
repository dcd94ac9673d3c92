import { sql } from 'kysely'
import { Type } from 'typebox'

import { NumberedPageFields, spanOf } from '../numbered-page.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { columnOf, type Row, type Values } from './columns.ts'
import { NOUNS } from './nouns.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { showResources } from './show.ts'

/** Makes the verb that shows one page by its number of the account's resources, in the order of their making. */
export function pageVerb(resource: Resource, { listed }: ResourceSchemas) {
  const table = sql.table(NOUNS[resource.noun].table)
  const filters = Object.entries(listed.properties).filter(([field]) => resource.filters.includes(field))
  return query({
    scope: resource.scopes.read,
    input: Type.Object({ ...Object.fromEntries(filters), ...NumberedPageFields }, { additionalProperties: false }),
    answer: async (session, input: Values & { readonly pageNo?: number; readonly pageSize?: number }) => {
      const { read } = exchangeOf(session).database
      const { limit, offset } = spanOf(input)
      const narrowed = resource.filters
        .filter((field) => input[field] !== undefined)
        .map((field) => sql`and ${sql.ref(columnOf(field))} = ${input[field]}`)
      const which = sql`from ${table} where account_id = ${session.actor.accountId} ${sql.join(narrowed, sql` `)}`
      const { rows: counts } = await sql<{ count: number }>`select count(*) as count ${which}`.execute(read.query)
      const { rows } = await sql<Row>`select * ${which} order by id limit ${limit} offset ${offset}`.execute(read.query)
      return { total: counts[0]?.count ?? 0, items: await showResources(resource, read, rows) }
    },
  })
}
