import { connections } from '#domain/connections/connection.ts'
import { listGateways } from '#domain/connections/list-gateways.ts'
import { DomainError } from '#domain/errors.ts'
import type { Session } from '#domain/session.ts'

import { failure, success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { needInteger, needItems } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** Routes of one call. */
const MAX_ROUTES_EACH = 100

/** Whether the route's connection was deleted: not while a number is routed to it, nor when there is none. */
async function remove(session: Session, route: number): Promise<boolean> {
  const [connection] = await listGateways(session, { route })
  if (connection === undefined) return false
  try {
    await connections.delete(session, { connectionId: connection.connectionId })
    return true
  } catch (error) {
    if (error instanceof DomainError && ['in_use', 'not_found'].includes(error.code)) return false
    throw error
  }
}

/** Removes gateways by their routes, each by itself. */
export const gatewaysRemove: Operation = {
  path: '/v2.1/gateways/remove',
  family: PLAIN,
  answer: async (session, fields) => {
    const items = needItems(fields, 'routes', PLAIN, { max: MAX_ROUTES_EACH, needed: ['route'] })
    const routes = items.map((item) => needInteger(item, 'route', PLAIN))
    const removed: object[] = []
    const failed: object[] = []
    for (const route of routes) ((await remove(session, route)) ? removed : failed).push({ route })
    if (failed.length === 0) return success({ message: 'Gateways Removed', routes: removed })
    return failure(409, {
      message: 'At least one one route could not be removed. Please make sure no DID are routed to gateway.',
      removed_success: removed,
      removed_failed: failed,
    })
  },
}
