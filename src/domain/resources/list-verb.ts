import { sql } from 'kysely'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { columnOf, type Row, type Values } from './columns.ts'
import { NOUNS } from './nouns.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { showResources } from './show.ts'

/** Which page of a list, and the values of the fields that narrow it. */
export type Page = { readonly limit?: number; readonly after?: string } & Values

/** Makes the verb that lists resources of the account in the order of their making, page by page. */
export function listVerb(resource: Resource, { listed }: ResourceSchemas) {
  const table = sql.table(NOUNS[resource.noun].table)
  return query({
    scope: resource.scopes.read,
    input: listed,
    answer: async (session, { limit = 20, after = '', ...filters }: Page) => {
      const { read } = exchangeOf(session).database
      const narrowed = Object.entries(filters).map(([field, value]) => sql`and ${sql.ref(columnOf(field))} = ${value}`)
      const { rows } = await sql<Row>`
        select * from ${table} where account_id = ${session.actor.accountId} and id > ${after}
        ${sql.join(narrowed, sql` `)} order by id limit ${limit + 1}`.execute(read.query)
      const items = await showResources(resource, read, rows.slice(0, limit))
      return { items, next: rows.length > limit ? String(items.at(-1)?.['id']) : undefined }
    },
  })
}
