import { type RawBuilder, sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { columnOf } from '../resources/columns.ts'
import { NOUNS } from '../resources/nouns.ts'
import { REFERENCES } from '../resources/references.ts'
import { type Findings, type Invariant, MAX_PROBLEMS, note } from './problem.ts'

type Offender = { subject: string | number; detail: string }

/** What finds the rows that break an invariant. */
type RowCheck = { readonly invariant: Invariant; readonly offenders: RawBuilder<Offender> }

const CHECKS: readonly RowCheck[] = [
  {
    invariant: 'block_has_profile',
    offenders: sql`
      select 'block ' || b.prefix || '/' || b.part as subject, 'has the profile ' || b.profile_id || ', which is not there'
        as detail
      from block as b left join profile on profile.id = b.profile_id where profile.id is null`,
  },
  {
    invariant: 'number_in_block',
    offenders: sql`
      select number.e164 as subject, 'is ' || number.state || ' but in ' || count(b.prefix) || ' blocks' as detail
      from number left join block as b on b.prefix = number.e164 / 1000
        and number.e164 % 1000 between b.first_line and b.last_line
        and (b.members is null or substr(b.members, cast(number.e164 % 1000 + 1 as integer), 1) = '1')
      where number.foreign_block = 0
      group by number.e164, number.state having count(b.prefix) <> 1`,
  },
  {
    invariant: 'number_has_one_holder',
    offenders: sql`
      select number.e164 as subject, 'is reserved by ' || number.reservation_id || ', which is ' ||
        coalesce(reservation.state, 'not there') as detail
      from number left join reservation on reservation.id = number.reservation_id
      where number.state = 'reserved' and (reservation.id is null or reservation.state <> 'active'
        or reservation.account_id <> number.account_id or reservation.expires_at <> number.expires_at)`,
  },
  {
    invariant: 'number_has_one_holder',
    offenders: sql`
      select number.e164 as subject, 'is in service without a service of its own account and order' as detail
      from number left join service on service.e164 = number.e164 and service.ended_at is null
      where number.state in ('in_service', 'porting_out') and (service.id is null or service.account_id <> number.account_id
        or service.order_id <> number.order_id)`,
  },
  {
    invariant: 'number_has_one_holder',
    offenders: sql`
      select service.e164 as subject, 'has the service ' || service.id || ' but is ' ||
        coalesce(number.state, 'free') as detail
      from service left join number on number.e164 = service.e164
      where service.ended_at is null and (number.e164 is null or number.state not in ('in_service', 'porting_out'))`,
  },
  {
    invariant: 'number_has_one_holder',
    offenders: sql`
      select number.e164 as subject, 'is ordered by ' || number.order_id || ', which does not wait for it' as detail
      from number
      where number.state = 'ordered' and (number.order_id, number.account_id, number.e164) not in (
        select number_order.id, number_order.account_id, order_line.e164
        from number_order join order_line on order_line.order_id = number_order.id
        where number_order.ended_at is null and order_line.state = 'ordered' and order_line.e164 is not null)`,
  },
  {
    invariant: 'number_has_one_holder',
    offenders: sql`
      select number.e164 as subject, 'is held by ' || number.account_id || ', which is no operator' as detail
      from number left join account on account.id = number.account_id
      where number.state = 'held' and (account.id is null or account.role <> 'operator')`,
  },
  {
    invariant: 'order_is_whole',
    offenders: sql`
      select number_order.id as subject, 'says ' || number_order.completed || ' completed but has ' ||
        count(order_line.line) || ' such lines' as detail
      from number_order left join order_line on order_line.order_id = number_order.id
        and order_line.state = 'completed'
      group by number_order.id, number_order.completed having count(order_line.line) <> number_order.completed`,
  },
]

/** A campaign in use is there, of the account itself, and its brand too. That a brand is the account's own the store sees to. */
const MESSAGING_CHECKS: readonly RowCheck[] = [
  {
    invariant: 'messaging_is_whole',
    offenders: sql`
      select service.e164 as subject, 'has the service ' || service.id || ', which names ' || service.campaign_id ||
        ', and that is ' || case when campaign.id is null then 'not there'
          when campaign.account_id <> service.account_id then 'another account''s' else 'deleted' end as detail
      from service left join campaign on campaign.id = service.campaign_id
      where service.campaign_id is not null and (campaign.id is null or campaign.account_id <> service.account_id
        or (service.ended_at is null and campaign.state = 'deleted'))`,
  },
  {
    invariant: 'messaging_is_whole',
    offenders: sql`
      select campaign.id as subject, 'belongs to ' || campaign.brand_id || ', which is deleted' as detail
      from campaign join brand on brand.id = campaign.brand_id
      where campaign.state <> 'deleted' and brand.state = 'deleted'`,
  },
]

/** What a number's service names is there and of its own account. Of the other references the store itself makes sure. */
const REFERENCE_CHECKS: readonly RowCheck[] = REFERENCES.filter(({ from }) => from === 'service').map(
  ({ field, to }) => {
    const column = sql.ref(`service.${columnOf(field)}`)
    return {
      invariant: 'service_names_own',
      offenders: sql`
      select service.e164 as subject, 'has the service ' || service.id || ', which names ' || ${column} || ', and that is ' ||
        case when named.id is null then 'not there' else 'another account''s' end as detail
      from service left join ${sql.table(NOUNS[to].table)} as named on named.id = ${column}
      where ${column} is not null and (named.id is null or named.account_id <> service.account_id)`,
    }
  },
)

/** Checks the rows against each other. */
export async function checkRows(reader: Reader, findings: Findings): Promise<void> {
  for (const { invariant, offenders } of [...CHECKS, ...MESSAGING_CHECKS, ...REFERENCE_CHECKS]) {
    const { rows } = await sql<Offender>`${offenders} limit ${MAX_PROBLEMS}`.execute(reader.query)
    for (const { subject, detail } of rows)
      note(findings, invariant, typeof subject === 'number' ? formatE164(subject) : subject, detail)
  }
}
