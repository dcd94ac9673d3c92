import { listGateways } from '#domain/connections/list-gateways.ts'
import { SYSTEM_ROUTES } from '#domain/connections/routes.ts'

import { success } from '../answer.ts'
import { writeGateway } from '../gateway-text.ts'
import type { Operation } from '../operation.ts'
import { PLAIN } from '../words.ts'

/** The exchange's own routes and then the account's; here a route is a text. */
export const gatewaysList: Operation = {
  path: '/v2.1/gateways/list',
  family: PLAIN,
  answer: async (session) => {
    const own = await listGateways(session, {})
    return success({
      gateways: [
        ...[...SYSTEM_ROUTES].map(([route, gateway]) => ({ route: String(route), gateway })),
        ...own.map(({ route, gateway }) => ({ route: String(route), gateway: writeGateway(gateway) })),
      ],
    })
  },
}
