import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

/** Numbers and orders that are named for one number; there may be more. */
export const MAX_DEPENDANTS_EACH = 100

/** What hangs on a number in service, and loses something when it is released. */
export const DependantsSchema = Type.Object(
  {
    e164: Type.String({ description: 'The number, E.164 with plus.' }),
    deletionLocked: Type.Boolean({ description: 'True: it cannot be released before the lock is taken off.' }),
    connectionId: Type.Union([Type.String(), Type.Null()], {
      description: 'The connection that gets its calls, `trk_…`; null: none.',
    }),
    campaignId: Type.Union([Type.String(), Type.Null()], {
      description: 'The messaging campaign that it belongs to; null: none.',
    }),
    routedHere: Type.Array(Type.String(), {
      description: 'The first hundred numbers of the account whose calls go on to it, as their first or second way.',
    }),
    openOrders: Type.Array(Type.String(), {
      description: 'The first hundred orders of the account that wait and name it, `ord_…`.',
    }),
  },
  { $id: 'Dependants', additionalProperties: false },
)
export type Dependants = Static<typeof DependantsSchema>

function gathered(rows: readonly { e164: number; name: string }[]): (e164: number) => string[] {
  const byNumber = new Map<number, string[]>()
  for (const { e164, name } of rows) {
    const known = byNumber.get(e164)
    if (known === undefined) byNumber.set(e164, [name])
    else if (known.length < MAX_DEPENDANTS_EACH) known.push(name)
  }
  return (e164) => byNumber.get(e164) ?? []
}

/** What hangs on each of these numbers that the account has in service, ascending; others are left out. */
export async function dependantsOf(
  reader: Reader,
  accountId: string,
  numbers: readonly number[],
): Promise<Dependants[]> {
  type Own = { e164: number; connection_id: string | null; campaign_id: string | null; deletion_locked: number }
  const { rows: own } = await sql<Own>`
    select service.e164, service.connection_id, service.campaign_id, service.deletion_locked
    from ${reader.text.numberList(numbers)}
    join service on service.e164 = n.e164 and service.ended_at is null and service.account_id = ${accountId}
    order by service.e164`.execute(reader.query)
  // Two equalities and not one OR, which neither engine could look up.
  const leadsTo = (digits: string) => sql`
    select n.e164, other.e164 as name from ${reader.text.numberList(numbers)}
    join service as other on ${sql.ref(`other.${digits}`)} = '+' || n.e164
    where other.ended_at is null and other.account_id = ${accountId}`
  const { rows: routed } = await sql<{ e164: number; name: number }>`
    ${leadsTo('failover_digits')} union ${leadsTo('outpulse_digits')} order by name`.execute(reader.query)
  const { rows: orders } = await sql<{ e164: number; name: string }>`
    select distinct n.e164, number_order.id as name
    from number_order join order_line on order_line.order_id = number_order.id
    join ${reader.text.numberList(numbers)} on n.e164 = order_line.e164
    where number_order.account_id = ${accountId} and number_order.ended_at is null
    order by number_order.id`.execute(reader.query)
  const routedTo = gathered(routed.map(({ e164, name }) => ({ e164, name: formatE164(name) })))
  const namedBy = gathered(orders)
  return own.map((row) => ({
    e164: formatE164(row.e164),
    deletionLocked: row.deletion_locked === 1,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    routedHere: routedTo(row.e164),
    openOrders: namedBy(row.e164),
  }))
}
