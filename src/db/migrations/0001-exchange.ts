import type { Migration } from './index.ts'

/** Accounts, inventory, numbers, reservations, orders, prices and the event log. */
export const exchange: Migration = {
  name: 'exchange',
  statements: ({ integer, serial, clustered, table, transactionId }) => [
    `create table account (
      id text primary key,
      name text not null unique,
      role text not null check (role in ('operator', 'customer')),
      hold_limit ${integer} not null check (hold_limit >= 0),
      created_at ${integer} not null
    ) ${table}`,
    `create table credential (
      id text primary key,
      account_id text not null references account (id),
      sort text not null,
      name text not null,
      secret_hash text not null unique,
      scopes text not null,
      created_at ${integer} not null,
      revoked_at ${integer}
    ) ${table}`,
    `create index credential_by_account on credential (account_id)`,

    `create table profile (
      id ${serial},
      terms text not null unique
    ) ${table}`,
    `create table block_import (
      id text primary key,
      source text not null,
      file_name text not null,
      imported_at ${integer} not null,
      counts text not null
    ) ${table}`,
    `create table block (
      prefix ${integer} not null,
      part ${integer} not null check (part between 0 and 15),
      profile_id ${integer} not null,
      first_line ${integer} not null check (first_line between 0 and 999),
      last_line ${integer} not null check (last_line between first_line and 999),
      members text check (length(members) = 1000),
      size ${integer} not null check (size between 1 and 1000),
      ocn text,
      on_sale ${integer} not null check (on_sale in (0, 1)),
      opened_at ${integer},
      import_id text not null,
      primary key (prefix, part)
    ) ${clustered}`,

    `create table number (
      e164 ${integer} primary key,
      state text not null check (state in ('reserved', 'in_service', 'ageing')),
      account_id text not null references account (id),
      reservation_id text,
      order_id text,
      expires_at ${integer} check ((expires_at is not null) = (state = 'reserved')),
      available_at ${integer} check ((available_at is not null) = (state = 'ageing')),
      changed_at ${integer} not null,
      check ((state = 'reserved') = (reservation_id is not null)),
      check ((state = 'in_service') = (order_id is not null))
    ) ${table}`,
    `create index number_by_account on number (account_id, state, e164)`,
    `create index number_by_available_at on number (available_at) where state = 'ageing'`,

    `create table reservation (
      id text primary key,
      account_id text not null references account (id),
      state text not null check (state in ('active', 'ordered', 'released', 'expired')),
      numbers text not null,
      created_at ${integer} not null,
      expires_at ${integer} not null,
      closed_at ${integer}
    ) ${clustered}`,
    `create index reservation_by_account on reservation (account_id, id)`,
    `create index reservation_by_expiry on reservation (expires_at) where state = 'active'`,

    `create table number_order (
      id text primary key,
      account_id text not null references account (id),
      kind text not null check (kind in ('new')),
      state text not null check (state in ('completed', 'partially_completed')),
      external_id text,
      request_id text,
      fingerprint text not null,
      reservation_id text,
      completed ${integer} not null,
      rejected ${integer} not null,
      created_at ${integer} not null,
      unique (account_id, external_id)
    ) ${table}`,
    `create index number_order_by_account on number_order (account_id, id)`,
    `create index number_order_by_request on number_order (account_id, request_id) where request_id is not null`,
    `create table order_line (
      order_id text not null references number_order (id),
      line ${integer} not null,
      e164 ${integer} not null,
      state text not null check (state in ('completed', 'rejected')),
      reason text,
      service_id text,
      primary key (order_id, line)
    ) ${clustered}`,
    `create table service (
      id text primary key,
      account_id text not null references account (id),
      e164 ${integer} not null,
      order_id text not null references number_order (id),
      started_at ${integer} not null,
      ended_at ${integer}
    ) ${table}`,
    // One number has one service at a time: the second lock beside number's primary key.
    `create unique index service_in_force on service (e164) where ended_at is null`,

    `create index service_by_number on service (e164, account_id, id)`,

    `create table rate (
      id text primary key,
      account_id text references account (id),
      country text,
      kind text,
      tier ${integer},
      setup_minor ${integer} not null check (setup_minor >= 0),
      monthly_minor ${integer} not null check (monthly_minor >= 0),
      currency text not null,
      created_at ${integer} not null
    ) ${table}`,
    `create unique index rate_by_terms on rate
      (coalesce(account_id, ''), coalesce(country, ''), coalesce(kind, ''), coalesce(tier, -1))`,

    `create table event (
      seq ${serial},
      xid ${transactionId},
      at ${integer} not null,
      type text not null,
      subject text not null,
      account_id text,
      actor text not null,
      request_id text not null,
      data text not null,
      taken text,
      freed text
    ) ${table}`,
    `create index event_by_xid on event (xid, seq)`,

    `create table idempotency (
      account_id text not null,
      key text not null,
      verb text not null,
      fingerprint text not null,
      answer text not null,
      created_at ${integer} not null,
      primary key (account_id, key)
    ) ${clustered}`,
    `create index idempotency_by_age on idempotency (created_at)`,
  ],
}
