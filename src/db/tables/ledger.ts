import type { Generated } from 'kysely'

/** A price. Null columns match everything; the row with the most columns set wins. */
export type RateTable = {
  id: string
  account_id: string | null
  country: string | null
  kind: string | null
  tier: number | null
  setup_minor: number
  monthly_minor: number
  /** What it costs to bring such a number from another provider. */
  port_minor: Generated<number>
  /** ISO 4217. */
  currency: string
  created_at: number
}

/** What an account has, one row for each currency: kept beside the postings, so that one condition tells what it can pay. */
export type LedgerBalanceTable = {
  account_id: string
  currency: string
  /** Positive: the account has money with the exchange; negative: it owes. What is set aside is still in it. */
  balance_minor: number
  /** How much of it is set aside for orders that wait. */
  held_minor: number
  changed_at: number
}

/** Something that happened to the money of an account. Never changed, never deleted; its postings sum to zero. */
export type LedgerTransactionTable = {
  id: string
  account_id: string
  kind: 'hold' | 'release' | 'setup' | 'monthly' | 'port' | 'payment' | 'adjustment'
  /** What it was for: a number, an order, a hold. */
  subject: string
  /** Unique for ever: the same thing is never charged or paid twice. */
  source: string
  description: string | null
  currency: string
  /** By how much the balance of the account changed; 0 for what only sets aside or gives back. */
  amount_minor: number
  at: number
}

/** One side of a transaction. */
export type PostingTable = {
  transaction_id: string
  /** From 0. */
  line: number
  /** `receivable:acc_…`, `held:acc_…`, `revenue:setup`, `revenue:monthly`, `revenue:port`, `cash` or `adjustments`. */
  ledger_account: string
  /** Debit positive, credit negative, never 0. */
  amount_minor: number
}

/** Money that is set aside: for an order that waits. */
export type HoldTable = {
  id: string
  account_id: string
  state: 'held' | 'posted' | 'voided'
  subject: string
  created_at: number
  closed_at: number | null
}

/** How much a hold sets aside in one currency. */
export type HoldAmountTable = {
  hold_id: string
  currency: string
  amount_minor: number
}
