import { type RawBuilder, sql } from 'kysely'

import type { Reader } from '#db/database.ts'

import { type Findings, MAX_PROBLEMS, note } from './problem.ts'

/** Each gives the orders that break a rule, and in which way. */
const CHECKS: readonly RawBuilder<{ subject: string; detail: string }>[] = [
  sql`
    select number_order.id as subject, 'is ' || number_order.state || ' but has lines that wait' as detail
    from number_order where ended_at is not null and exists (
      select 1 from order_line
      where order_line.order_id = number_order.id and order_line.state in ('ordered', 'backordered'))`,
  sql`
    select number_order.id as subject, 'waits with ' || min(order_line.e164) || ', which is not ordered by it' as detail
    from number_order join order_line on order_line.order_id = number_order.id and order_line.state = 'ordered'
    left join number on number.e164 = order_line.e164 and number.order_id = number_order.id
      and number.state = 'ordered' and number.account_id = number_order.account_id
    where number_order.kind = 'new' and number_order.ended_at is null and number.e164 is null
    group by number_order.id`,
  sql`
    select number_order.id as subject, 'is ' || number_order.state || ' but its history ends with ' ||
      coalesce(order_step.state, 'nothing') as detail
    from number_order left join order_step on order_step.order_id = number_order.id and order_step.step = (
      select max(last.step) from order_step as last where last.order_id = number_order.id)
    where order_step.state is null or order_step.state <> number_order.state`,
  sql`
    select number_order.id as subject, 'wants ' || wanted || ' and brought ' || completed || ' and not ' || rejected
      as detail
    from number_order where ended_at is not null and wanted <> completed + rejected`,
  sql`
    select number_order.id as subject, 'has ended and holds ' || number_order.hold_id as detail
    from number_order where ended_at is not null and hold_id is not null`,
]

/** An order waits with its numbers and nobody else does; an ended one waits for nothing; its history is that of its state. */
export async function checkOrders(reader: Reader, findings: Findings): Promise<void> {
  for (const offenders of CHECKS) {
    const { rows } = await sql<{ subject: string; detail: string }>`${offenders} limit ${MAX_PROBLEMS}`.execute(
      reader.query,
    )
    for (const { subject, detail } of rows) note(findings, 'order_is_whole', subject, detail)
  }
}
