import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { formatAmount } from '#lib/money.ts'

import { DomainError } from '../errors.ts'

/** By how much the money of an account changes in one currency. */
export type Move = {
  readonly currency: string
  /** Added to the balance. */
  readonly balanceMinor: number
  /** Added to what is set aside. */
  readonly heldMinor: number
}

/** What an account has after a move, and how far below zero orders may bring it; null: without limit. */
export type Balance = {
  readonly currency: string
  readonly balanceMinor: number
  readonly heldMinor: number
  readonly creditLimitMinor: number | null
}

type BalanceRow = { currency: string; balance_minor: number; held_minor: number; credit_limit_minor: number | null }

/** The limit that holds in the currency of the row `ledger_balance`: in others than the account's own there is no credit. */
const LIMIT = sql`(select case
    when account.billing_mode = 'postpaid' and account.credit_limit_minor is null then null
    when account.currency = ledger_balance.currency then coalesce(account.credit_limit_minor, 0)
    else 0 end
  from account where account.id = ledger_balance.account_id)`

const openRow = statement<{ account_id: string; currency: string; now: number }, never>((query, parameter) =>
  query
    .insertInto('ledger_balance')
    .values({
      account_id: parameter('account_id'),
      currency: parameter('currency'),
      balance_minor: 0,
      held_minor: 0,
      changed_at: parameter('now'),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'currency']).doNothing()),
)

type MoveParameters = {
  account_id: string
  currency: string
  balance: number
  held: number
  now: number
  /** 1: whatever the limit says. */
  forced: number
}

// One statement looks and changes, so that of two that want the last of the money one finds that it is gone.
const moveRow = statement<MoveParameters, BalanceRow>(
  (_query, parameter) => sql`
    update ledger_balance set
      balance_minor = balance_minor + cast(${parameter('balance')} as bigint),
      held_minor = held_minor + cast(${parameter('held')} as bigint),
      changed_at = ${parameter('now')}
    where account_id = ${parameter('account_id')} and currency = ${parameter('currency')}
      and (cast(${parameter('forced')} as bigint) = 1 or coalesce(balance_minor - held_minor + ${LIMIT}
        + cast(${parameter('balance')} as bigint) - cast(${parameter('held')} as bigint), 0) >= 0)
    returning currency, balance_minor, held_minor, ${LIMIT} as credit_limit_minor`,
)

/** What is there to spend; null: without limit. */
export function availableMinor({ balanceMinor, heldMinor, creditLimitMinor }: Balance): number | null {
  return creditLimitMinor === null ? null : balanceMinor - heldMinor + creditLimitMinor
}

/** The refusal of an account that cannot pay, with what it has and what is missing. */
async function insufficientFunds(
  tx: Transaction,
  accountId: string,
  { currency, balanceMinor, heldMinor }: Move,
): Promise<DomainError> {
  const { rows } = await sql<BalanceRow>`
    select currency, balance_minor, held_minor, ${LIMIT} as credit_limit_minor from ledger_balance
    where account_id = ${accountId} and currency = ${currency}`.execute(tx.query)
  const has = rows[0]
  const limit = has?.credit_limit_minor ?? 0
  const available = (has?.balance_minor ?? 0) - (has?.held_minor ?? 0) + limit
  const wanted = heldMinor - balanceMinor
  const missing = Math.max(wanted - available, 1)
  return new DomainError(
    'insufficient_funds',
    `this costs ${formatAmount(wanted, currency)} and the account can spend ${formatAmount(available, currency)}: ` +
      `pay in ${formatAmount(missing, currency)} or order less`,
    {
      extra: {
        currency,
        balanceMinor: has?.balance_minor ?? 0,
        heldMinor: has?.held_minor ?? 0,
        creditLimitMinor: limit,
        missingMinor: missing,
      },
    },
  )
}

/**
 * Changes the balance of an account in one currency, in one statement that also looks whether it may: the account can
 * spend what it has, less what is set aside, plus its credit limit. `force`: whatever the limit says, as for money that
 * comes in and for months that have passed. Errors: `insufficient_funds`.
 */
export async function moveBalance(
  tx: Transaction,
  accountId: string,
  move: Move,
  { now, force }: { readonly now: number; readonly force: boolean },
): Promise<Balance> {
  const { currency, balanceMinor, heldMinor } = move
  const parameters = {
    account_id: accountId,
    currency,
    balance: balanceMinor,
    held: heldMinor,
    now,
    forced: force ? 1 : 0,
  }
  let [row] = await moveRow(tx, parameters)
  if (row === undefined) {
    await openRow(tx, { account_id: accountId, currency, now })
    ;[row] = await moveRow(tx, parameters)
  }
  if (row === undefined) throw await insufficientFunds(tx, accountId, move)
  return {
    currency: row.currency,
    balanceMinor: row.balance_minor,
    heldMinor: row.held_minor,
    creditLimitMinor: row.credit_limit_minor,
  }
}
