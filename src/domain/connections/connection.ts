import { Type } from 'typebox'

import type { Reader, Transaction } from '#db/database.ts'

import { accountResource } from '../resources/account-resource.ts'
import type { Row } from '../resources/columns.ts'
import { Line } from '../resources/field.ts'
import type { Session } from '../session.ts'
import { GatewaySchema, MAX_GATEWAYS, settleGateways } from './gateway.ts'
import { FIRST_ROUTE } from './routes.ts'

/** Connections that an account may have. */
export const MAX_CONNECTIONS = 1_000

const FIELDS = {
  name: Line('What people call it; one line of 1 to 200 characters.'),
  gateways: Type.Array(GatewaySchema, {
    minItems: 1,
    maxItems: MAX_GATEWAYS,
    description: 'Where calls go: 1 to 20 SIP endpoints.',
  }),
}

const BESIDE = {
  route: Type.Integer({
    minimum: FIRST_ROUTE,
    description: 'The connection as a small integer, from 1000; given once in the life of an account.',
  }),
  numbersRouted: Type.Integer({ minimum: 0, description: 'Numbers in service that are routed to it now.' }),
}

/** The account's counter goes up and never down, so that no route comes back with another connection behind it. */
async function nextRoute(tx: Transaction, session: Session): Promise<Row> {
  const { next_route: next } = await tx.query
    .updateTable('account')
    .set((account) => ({ next_route: account('next_route', '+', 1) }))
    .where('id', '=', session.actor.accountId)
    .returning('next_route')
    .executeTakeFirstOrThrow()
  return { route: next - 1 }
}

async function countRouted(reader: Reader, ids: readonly string[]): Promise<Map<string | null, number>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query
    .selectFrom('service')
    .select(['connection_id', (select) => select.fn.countAll<number>().as('count')])
    .where('connection_id', 'in', ids)
    .where('ended_at', 'is', null)
    .groupBy('connection_id')
    .execute()
  return new Map(rows.map((row) => [row.connection_id, row.count]))
}

/** Connections of the account: trunk groups to which numbers are routed. */
export const connections = accountResource({
  noun: 'connection',
  fields: FIELDS,
  needed: ['name', 'gateways'],
  filters: ['route'],
  maxPerAccount: MAX_CONNECTIONS,
  scopes: { read: 'connections:read', write: 'connections:write' },
  settle: (values) => ({ ...values, gateways: settleGateways(values.gateways) }),
  assign: nextRoute,
  beside: BESIDE,
  showBeside: async (reader, rows) => {
    const routed = await countRouted(
      reader,
      rows.map((row) => String(row['id'])),
    )
    return rows.map((row) => ({ route: Number(row['route']), numbersRouted: routed.get(String(row['id'])) ?? 0 }))
  },
  // Who sent whose calls where is what an audit asks.
  tell: (set, row) => ({ ...set, route: row['route'] }),
})
