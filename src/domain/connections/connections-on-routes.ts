import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'

/** The account's connections that have these routes, by route; a route that none has is left out. */
export async function connectionsOnRoutes(
  reader: Reader,
  accountId: string,
  routes: readonly number[],
): Promise<Map<number, string>> {
  if (routes.length === 0) return new Map()
  const { rows } = await sql<{ id: string; route: number }>`
    select id, route from connection where account_id = ${accountId} and route in (${sql.join([...new Set(routes)])})
    `.execute(reader.query)
  return new Map(rows.map(({ id, route }) => [route, id]))
}
