import { connections } from '#domain/connections/connection.ts'
import { listGateways } from '#domain/connections/list-gateways.ts'
import { DomainError } from '#domain/errors.ts'
import type { Session } from '#domain/session.ts'

import { failure, success } from '../answer.ts'
import { readGateway } from '../gateway-text.ts'
import type { Operation } from '../operation.ts'
import { needInteger, needItems, needText } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** Gateways of one call. */
const MAX_GATEWAYS_EACH = 100
const NO_ROUTE = 'Invalid number or route'
const NO_GATEWAY = 'Gateway should be a routable IP or Hostname and optional port'

/** Gives the connection of the route this gateway and no other. Gives what is wrong, or null. */
async function update(session: Session, route: number, text: string): Promise<string | null> {
  const gateway = readGateway(text)
  if (gateway === undefined) return NO_GATEWAY
  const [connection] = await listGateways(session, { route })
  if (connection === undefined) return NO_ROUTE
  try {
    await connections.change(session, { connectionId: connection.connectionId, gateways: [gateway] })
    return null
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return NO_ROUTE
    throw error
  }
}

/** Changes where routes lead to, each by itself. */
export const gatewaysUpdate: Operation = {
  path: '/v2.1/gateways/update',
  family: PLAIN,
  answer: async (session, fields) => {
    const items = needItems(fields, 'gateways', PLAIN, { max: MAX_GATEWAYS_EACH, needed: ['gateway', 'route'] })
    const wanted = items.map((item) => ({
      gateway: needText(item, 'gateway', PLAIN),
      route: needInteger(item, 'route', PLAIN),
    }))
    const updated: object[] = []
    const failed: object[] = []
    for (const one of wanted) {
      const message = await update(session, one.route, one.gateway)
      if (message === null) updated.push(one)
      else failed.push({ ...one, message })
    }
    if (failed.length === 0) return success({ message: 'Gateway updated', gateways: updated })
    return failure(409, { message: 'Update result', update_success: updated, update_failed: failed })
  },
}
