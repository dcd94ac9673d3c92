import type { Migration } from './index.ts'

/** Who is told of events, what was told, and which numbers each event is about. */
export const webhooks: Migration = {
  name: 'webhooks',
  statements: ({ integer, serial, clustered, table, listIn }) => [
    `create table event_number (
      e164 ${integer} not null,
      seq ${integer} not null,
      primary key (e164, seq)
    ) ${clustered}`,
    ...[
      listIn('event.taken'),
      listIn('event.freed'),
      listIn('event.data', 'numbers'),
      listIn('event.data', 'home'),
    ].map(
      (list) => `insert into event_number (e164, seq)
        select distinct cast(value as ${integer}), event.seq from event cross join ${list}
        where true on conflict do nothing`,
    ),
    `create index event_by_account on event (account_id, seq)`,
    `create index event_by_subject on event (subject, seq)`,

    // What each number was when the log began to tell of every number: from there on its state follows from the log.
    `create table number_baseline (
      e164 ${integer} primary key,
      state text not null,
      account_id text not null
    ) ${table}`,
    `insert into number_baseline (e164, state, account_id) select e164, state, account_id from number`,
    `create table log_baseline (single ${integer} primary key check (single = 1), seq ${integer} not null) ${table}`,
    `insert into log_baseline (single, seq) select 1, coalesce(max(seq), 0) from event`,
    `create table event_key (single ${integer} primary key check (single = 1), key text not null) ${table}`,

    `create table webhook (
      id text primary key,
      account_id text not null references account (id),
      sees_all ${integer} not null check (sees_all in (0, 1)),
      url text not null,
      description text,
      types text not null,
      order_id text references number_order (id),
      state text not null check (state in ('active', 'paused', 'ended')),
      pause_reason text check (pause_reason in ('asked', 'failing', 'gone')),
      from_xid ${integer} not null,
      to_xid ${integer} not null,
      seq ${integer} not null,
      succeeded_at ${integer},
      created_at ${integer} not null,
      changed_at ${integer} not null,
      check ((pause_reason is not null) = (state = 'paused'))
    ) ${table}`,
    `create index webhook_by_account on webhook (account_id, id)`,
    `create index webhook_in_force on webhook (id) where state = 'active'`,
    `create index webhook_by_order on webhook (order_id) where order_id is not null`,
    `create table webhook_secret (
      webhook_id text not null references webhook (id),
      secret text not null,
      created_at ${integer} not null,
      ends_at ${integer},
      primary key (webhook_id, secret)
    ) ${clustered}`,
    `create unique index webhook_secret_newest on webhook_secret (webhook_id) where ends_at is null`,
    `create table webhook_delivery (
      position ${serial},
      id text not null unique,
      webhook_id text not null references webhook (id),
      event_seq ${integer} not null,
      subject text not null,
      again ${integer} not null check (again in (0, 1)),
      state text not null check (state in ('pending', 'delivered', 'failed')),
      attempts ${integer} not null default 0,
      first_attempt_at ${integer},
      due_at ${integer} not null,
      lease text,
      leased_until ${integer} not null default 0,
      created_at ${integer} not null,
      ended_at ${integer},
      check ((ended_at is not null) = (state <> 'pending'))
    ) ${table}`,
    // The log is followed once: what is sent again is asked for by somebody.
    `create unique index webhook_delivery_once on webhook_delivery (webhook_id, event_seq) where again = 0`,
    `create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, position)`,
    `create index webhook_delivery_due on webhook_delivery (due_at) where state = 'pending'`,
    `create index webhook_delivery_queue on webhook_delivery (webhook_id, subject, position) where state = 'pending'`,
    `create index webhook_delivery_leased on webhook_delivery (leased_until) where state = 'pending'`,
    `create index webhook_delivery_by_end on webhook_delivery (ended_at) where ended_at is not null`,
    `create table webhook_attempt (
      delivery ${integer} not null references webhook_delivery (position),
      attempt ${integer} not null,
      at ${integer} not null,
      took_ms ${integer} not null,
      url text not null,
      status ${integer},
      error text,
      answer text,
      primary key (delivery, attempt)
    ) ${clustered}`,
  ],
}
