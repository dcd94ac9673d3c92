import { connections } from '#domain/connections/connection.ts'
import { FIRST_ROUTE } from '#domain/connections/routes.ts'
import type { Session } from '#domain/session.ts'

/** Connections that are read at once. */
const PAGE = 100

/** The id of the account's connection that has this route; undefined when there is none, as for 0 and the exchange's own. */
export async function findEndpointGroup(session: Session, epg: number): Promise<string | undefined> {
  if (epg < FIRST_ROUTE) return undefined
  const { items } = await connections.list(session, { route: epg, limit: 1 })
  const id = items[0]?.['id']
  return typeof id === 'string' ? id : undefined
}

/** The route of each of the account's connections, by id. */
export async function routesById(session: Session): Promise<Map<string, number>> {
  const routes = new Map<string, number>()
  let after: string | undefined
  do {
    const page = await connections.list(session, after === undefined ? { limit: PAGE } : { limit: PAGE, after })
    for (const { id, route } of page.items) routes.set(id, route)
    after = page.next
  } while (after !== undefined)
  return routes
}
