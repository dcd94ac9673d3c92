import { sql } from 'kysely'
import { Type } from 'typebox'

import { nationalOf } from '#lib/e164.ts'

import type { Gateway } from '../connections/gateway.ts'
import { DEFAULT_ROUTE } from '../connections/routes.ts'
import { E164Field } from '../e164-field.ts'
import { NANP_RANGE } from '../numbers/nanp-range.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { RouteField } from './set-routes.ts'

/** Numbers on one page at the most. */
export const MAX_ROUTED_PAGE = 10_000

/** Which numbers, and which page. */
export const ListRoutedInput = Type.Object(
  {
    part: Type.Optional(Type.String({ pattern: '^[0-9]{1,10}$', description: 'Digits that stand in the number.' })),
    route: Type.Optional(RouteField),
    limit: Type.Integer({ minimum: 1, maximum: MAX_ROUTED_PAGE, description: 'Items on a page at the most.' }),
    after: Type.Optional(E164Field),
  },
  { additionalProperties: false },
)

/** A number in service, the route it has, and of a connection the gateway that stands first. */
export type RoutedNumber = {
  readonly national: string
  readonly route: number
  readonly gateway: Required<Gateway> | null
}

type Row = { readonly e164: number; readonly route: number; readonly gateways: string | null }

const firstOf = (gateways: string) => (JSON.parse(gateways) as Required<Gateway>[])[0] ?? null

/** The account's North American numbers in service with their routes, ascending. */
export const listRouted = query({
  scope: 'services:read',
  input: ListRoutedInput,
  answer: async (session, { part, route, limit, after = NANP_RANGE.first - 1 }) => {
    const shown = sql`coalesce(connection.route, service.system_route, ${DEFAULT_ROUTE})`
    const { rows } = await sql<Row>`
      select number.e164, ${shown} as route, connection.gateways
      from number
      join service on service.e164 = number.e164 and service.ended_at is null
      left join connection on connection.id = service.connection_id
      where number.account_id = ${session.actor.accountId} and number.state in ('in_service', 'porting_out')
        and number.e164 > ${after} and number.e164 <= ${NANP_RANGE.last}
        ${part === undefined ? sql`` : sql`and substr(cast(number.e164 as text), 2) like ${`%${part}%`}`}
        ${route === undefined ? sql`` : sql`and ${shown} = ${route}`}
      order by number.e164 limit ${limit + 1}`.execute(exchangeOf(session).database.read.query)
    const page = rows.slice(0, limit)
    const items = page.map((row): RoutedNumber => ({
      national: nationalOf(row.e164),
      route: row.route,
      gateway: row.gateways === null ? null : firstOf(row.gateways),
    }))
    return { items, next: rows.length > limit ? page.at(-1)?.e164 : undefined }
  },
})
