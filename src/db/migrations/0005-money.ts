import type { Migration } from './index.ts'

/** The price of a port, how an account pays, and the ledger: double entry, balances, and money that is set aside. */
export const money: Migration = {
  name: 'money',
  statements: ({ integer, clustered, table }) => [
    `alter table rate add column port_minor ${integer} not null default 0 check (port_minor >= 0)`,

    `alter table account add column billing_mode text not null default 'postpaid'
      check (billing_mode in ('prepaid', 'postpaid'))`,
    // Null: no limit. What is prepaid has no credit, and so the limit 0.
    `alter table account add column credit_limit_minor ${integer} check (credit_limit_minor >= 0)`,
    `alter table account add column currency text not null default 'USD' check (length(currency) = 3)`,

    `create table ledger_balance (
      account_id text not null references account (id),
      currency text not null check (length(currency) = 3),
      balance_minor ${integer} not null check (balance_minor between -9007199254740991 and 9007199254740991),
      held_minor ${integer} not null check (held_minor between 0 and 9007199254740991),
      changed_at ${integer} not null,
      primary key (account_id, currency)
    ) ${clustered}`,

    `create table ledger_transaction (
      id text primary key,
      account_id text not null references account (id),
      kind text not null check (kind in
        ('hold', 'release', 'setup', 'monthly', 'port', 'payment', 'adjustment')),
      subject text not null,
      source text not null unique,
      description text,
      currency text not null check (length(currency) = 3),
      amount_minor ${integer} not null,
      at ${integer} not null
    ) ${table}`,
    `create index ledger_transaction_by_account on ledger_transaction (account_id, currency, at, id)`,

    `create table posting (
      transaction_id text not null references ledger_transaction (id),
      line ${integer} not null,
      ledger_account text not null,
      amount_minor ${integer} not null check (amount_minor <> 0),
      primary key (transaction_id, line)
    ) ${clustered}`,

    `create table hold (
      id text primary key,
      account_id text not null references account (id),
      state text not null check (state in ('held', 'posted', 'voided')),
      subject text not null,
      created_at ${integer} not null,
      closed_at ${integer},
      check ((closed_at is null) = (state = 'held'))
    ) ${table}`,
    `create index hold_by_account on hold (account_id, id)`,
    `create table hold_amount (
      hold_id text not null references hold (id),
      currency text not null check (length(currency) = 3),
      amount_minor ${integer} not null check (amount_minor > 0),
      primary key (hold_id, currency)
    ) ${clustered}`,
  ],
}
