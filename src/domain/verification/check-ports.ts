import { type RawBuilder, sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { type Findings, MAX_PROBLEMS, note } from './problem.ts'

type Offender = { subject: string | number; detail: string }

/** States of a port in which its numbers are in state porting_in. */
const CLAIMING = sql`('submitted', 'pending_signature', 'exception', 'foc_confirmed')`

const CHECKS: readonly RawBuilder<Offender>[] = [
  sql`
    select number.e164 as subject, 'is porting in by ' || number.port_id || ', which is ' ||
      coalesce(port.state, 'not there') || case when port_number.port_id is null then ' and does not list it' else '' end
      as detail
    from number left join port on port.id = number.port_id and port.account_id = number.account_id
    left join port_number on port_number.port_id = number.port_id and port_number.e164 = number.e164
    where number.state = 'porting_in'
      and (port.id is null or port.state not in ${CLAIMING} or port_number.port_id is null)`,
  sql`
    select port_number.e164 as subject, 'is in the ' || port.state || ' port ' || port.id || ' but is ' ||
      coalesce(number.state, 'free') as detail
    from port join port_number on port_number.port_id = port.id
    left join number on number.e164 = port_number.e164 and number.port_id = port.id and number.state = 'porting_in'
    where port.state in ${CLAIMING} and number.e164 is null`,
  sql`
    select number.e164 as subject, 'is ' || number.state || ' by ' || number.port_id || ', which is ' ||
      coalesce(port_out.state, 'not there') as detail
    from number left join port_out on port_out.id = number.port_id and port_out.e164 = number.e164
      and port_out.account_id = number.account_id
    where (number.state = 'porting_out' and (port_out.id is null or port_out.state <> 'authorised'))
      or (number.state = 'ported_out' and (port_out.id is null or port_out.state <> 'completed'))`,
  sql`
    select port_out.e164 as subject, 'is in the authorised port out ' || port_out.id || ' but is ' ||
      coalesce(number.state, 'free') as detail
    from port_out left join number on number.e164 = port_out.e164 and number.port_id = port_out.id
    where port_out.state = 'authorised' and (number.e164 is null or number.state <> 'porting_out')`,
  sql`
    select port.id as subject, 'is ported without an order of its own account that is complete' as detail
    from port left join number_order on number_order.id = port.order_id and number_order.account_id = port.account_id
      and number_order.kind = 'port_in' and number_order.state = 'completed'
    where port.state = 'ported' and number_order.id is null`,
]

/** Every number in a porting state has an open port that names it, and every open port has its numbers. */
export async function checkPorts(reader: Reader, findings: Findings): Promise<void> {
  for (const offenders of CHECKS) {
    const { rows } = await sql<Offender>`${offenders} limit ${MAX_PROBLEMS}`.execute(reader.query)
    for (const { subject, detail } of rows)
      note(findings, 'port_is_whole', typeof subject === 'number' ? formatE164(subject) : subject, detail)
  }
}
