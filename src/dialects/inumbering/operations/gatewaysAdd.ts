import { connections } from '#domain/connections/connection.ts'
import { listGateways } from '#domain/connections/list-gateways.ts'
import { DomainError } from '#domain/errors.ts'
import type { Session } from '#domain/session.ts'

import { failure, success } from '../answer.ts'
import { readGateway, writeGateway } from '../gateway-text.ts'
import type { Operation } from '../operation.ts'
import { needItems, needText } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** Gateways of one call. */
const MAX_GATEWAYS_EACH = 100
/** Characters that the name of a connection may have. */
const MAX_NAME_LENGTH = 200

/** Whether the gateway was added: not when it is none, nor when the account has as many as it may. */
async function add(session: Session, text: string): Promise<boolean> {
  const gateway = readGateway(text)
  if (gateway === undefined) return false
  try {
    await connections.create(session, { name: text.trim().slice(0, MAX_NAME_LENGTH), gateways: [gateway] })
    return true
  } catch (error) {
    if (error instanceof DomainError && ['limit_reached', 'invalid_input'].includes(error.code)) return false
    throw error
  }
}

/** Adds gateways, each by itself, and answers all that the account has then. */
export const gatewaysAdd: Operation = {
  path: '/v2.1/gateways/add',
  family: PLAIN,
  answer: async (session, fields) => {
    const items = needItems(fields, 'gateways', PLAIN, { max: MAX_GATEWAYS_EACH, needed: ['gateway'] })
    const texts = items.map((item) => needText(item, 'gateway', PLAIN))
    const added: string[] = []
    const failed: string[] = []
    for (const text of texts) ((await add(session, text)) ? added : failed).push(text)
    if (failed.length > 0)
      return failure(409, {
        message: 'At least one one gateway could not be added.',
        added_success: added,
        added_failed: failed,
      })
    const own = await listGateways(session, {})
    const gateways = own.map(({ route, gateway }) => ({ route: String(route), IP: writeGateway(gateway) }))
    return success({ message: 'Gateways Entered', gateways })
  },
}
