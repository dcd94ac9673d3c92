import { sql } from 'kysely'
import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { MAX_CONNECTIONS } from './connection.ts'
import type { Gateway } from './gateway.ts'

/** Which of the account's connections. */
export const ListGatewaysInput = Type.Object(
  { route: Type.Optional(Type.Integer({ description: 'Only the connection that has this route.' })) },
  { additionalProperties: false },
)

/** A connection by its route, with the gateway that stands first. */
export type RouteGateway = {
  readonly connectionId: string
  readonly route: number
  readonly gateway: Required<Gateway>
}

/** The account's connections, ascending by route, for dialects that know one gateway each. */
export const listGateways = query({
  scope: 'connections:read',
  input: ListGatewaysInput,
  answer: async (session, { route }): Promise<RouteGateway[]> => {
    const { rows } = await sql<{ id: string; route: number; gateways: string }>`
      select id, route, gateways from connection where account_id = ${session.actor.accountId}
        ${route === undefined ? sql`` : sql`and route = ${route}`}
      order by route limit ${MAX_CONNECTIONS}`.execute(exchangeOf(session).database.read.query)
    return rows.flatMap((row) => {
      const [gateway] = JSON.parse(row.gateways) as Required<Gateway>[]
      return gateway === undefined ? [] : [{ connectionId: row.id, route: row.route, gateway }]
    })
  },
})
