import { type RawBuilder, sql } from 'kysely'

import type { Reader } from '#db/database.ts'

import { type Findings, type Invariant, MAX_PROBLEMS, note } from './problem.ts'

type Check = { readonly invariant: Invariant; readonly offenders: RawBuilder<{ subject: string; detail: string }> }

/** What the postings say of each account and currency: what it has, and how much of it is set aside. */
const POSTED = sql`
  select t.account_id, t.currency,
    -sum(posting.amount_minor) as balance,
    -sum(case when posting.ledger_account = 'held:' || t.account_id then posting.amount_minor else 0 end) as held
  from ledger_transaction as t join posting on posting.transaction_id = t.id
    and posting.ledger_account in ('receivable:' || t.account_id, 'held:' || t.account_id)
  group by t.account_id, t.currency`

const CHECKS: readonly Check[] = [
  {
    invariant: 'transaction_sums_to_zero',
    offenders: sql`
      select t.id as subject, 'has ' || count(posting.line) || ' postings, which sum to ' ||
        coalesce(sum(posting.amount_minor), 0) as detail
      from ledger_transaction as t left join posting on posting.transaction_id = t.id
      group by t.id having count(posting.line) < 2 or sum(posting.amount_minor) <> 0`,
  },
  {
    invariant: 'transaction_sums_to_zero',
    offenders: sql`
      select t.id as subject, 'says that the balance changed by ' || t.amount_minor || ', its postings say ' ||
        -coalesce(sum(posting.amount_minor), 0) as detail
      from ledger_transaction as t left join posting on posting.transaction_id = t.id
        and posting.ledger_account in ('receivable:' || t.account_id, 'held:' || t.account_id)
      group by t.id, t.amount_minor having -coalesce(sum(posting.amount_minor), 0) <> t.amount_minor`,
  },
  {
    invariant: 'balance_equals_postings',
    offenders: sql`
      select coalesce(has.account_id, posted.account_id) as subject, 'has ' || coalesce(has.balance_minor, 0) || ', of it ' ||
        coalesce(has.held_minor, 0) || ' set aside, in ' || coalesce(has.currency, posted.currency) ||
        '; its postings say ' || coalesce(posted.balance, 0) || ' and ' || coalesce(posted.held, 0) as detail
      from ledger_balance as has full join (${POSTED}) as posted
        on posted.account_id = has.account_id and posted.currency = has.currency
      where coalesce(has.balance_minor, 0) <> coalesce(posted.balance, 0)
        or coalesce(has.held_minor, 0) <> coalesce(posted.held, 0)`,
  },
  {
    invariant: 'hold_is_whole',
    offenders: sql`
      select hold.id as subject, 'is ' || hold.state || ' with ' || hold_amount.amount_minor || ' ' ||
        hold_amount.currency || ', its postings hold ' || coalesce(-sum(posting.amount_minor), 0) as detail
      from hold join hold_amount on hold_amount.hold_id = hold.id
      left join ledger_transaction as t on t.subject = hold.id and t.kind in ('hold', 'release')
        and t.account_id = hold.account_id and t.currency = hold_amount.currency
      left join posting on posting.transaction_id = t.id and posting.ledger_account = 'held:' || hold.account_id
      group by hold.id, hold.state, hold_amount.currency, hold_amount.amount_minor
      having coalesce(-sum(posting.amount_minor), 0) <>
        case when hold.state = 'held' then hold_amount.amount_minor else 0 end`,
  },
  {
    invariant: 'hold_is_whole',
    offenders: sql`
      select account_id as subject, 'has ' || held_minor || ' ' || currency || ' set aside, its open holds say ' ||
        coalesce(held.amount, 0) as detail
      from ledger_balance left join (
        select hold.account_id as holder, hold_amount.currency as held_currency, sum(hold_amount.amount_minor) as amount
        from hold join hold_amount on hold_amount.hold_id = hold.id where hold.state = 'held'
        group by hold.account_id, hold_amount.currency
      ) as held on held.holder = account_id and held.held_currency = currency
      where held_minor <> coalesce(held.amount, 0)`,
  },
  {
    invariant: 'hold_has_order',
    offenders: sql`
      select hold.id as subject, 'is held and no order of its account that waits names it' as detail
      from hold left join number_order on number_order.hold_id = hold.id
        and number_order.account_id = hold.account_id and number_order.ended_at is null
      where hold.state = 'held' and number_order.id is null`,
  },
]

/** Proves the ledger: every transaction sums to zero, balances are what the postings say, money is set aside for open orders. */
export async function checkLedger(reader: Reader, findings: Findings): Promise<void> {
  for (const { invariant, offenders } of CHECKS) {
    const { rows } = await sql<{ subject: string; detail: string }>`${offenders} limit ${MAX_PROBLEMS}`.execute(
      reader.query,
    )
    for (const { subject, detail } of rows) note(findings, invariant, subject, detail)
  }
}
