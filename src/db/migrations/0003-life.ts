import type { Migration } from './index.ts'

/** A column that names something of the same account: the store itself refuses what belongs to another. */
const refers = (column: string, table: string) =>
  `foreign key (account_id, ${column}) references ${table} (account_id, id)`

/**
 * The whole life of a number: its other states, orders of every kind, and what a service is told. A table whose rules
 * change is made anew, children before parents, since SQLite cannot change the rules of a table.
 */
export const life: Migration = {
  name: 'life',
  statements: ({ integer, clustered, table }) => [
    `create table number_new (
      e164 ${integer} primary key,
      state text not null check (state in
        ('reserved', 'ordered', 'in_service', 'ageing', 'held', 'porting_in', 'porting_out', 'ported_out')),
      account_id text not null references account (id),
      reservation_id text,
      order_id text,
      port_id text,
      foreign_block ${integer} not null default 0 check (foreign_block in (0, 1)),
      expires_at ${integer} check ((expires_at is not null) = (state = 'reserved')),
      available_at ${integer} check ((available_at is not null) = (state = 'ageing')),
      changed_at ${integer} not null,
      check ((state = 'reserved') = (reservation_id is not null)),
      check ((state in ('ordered', 'in_service', 'porting_out')) = (order_id is not null)),
      check (state not in ('porting_in', 'porting_out', 'ported_out') or port_id is not null)
    ) ${table}`,
    `insert into number_new (e164, state, account_id, reservation_id, order_id, expires_at, available_at, changed_at)
      select e164, state, account_id, reservation_id, order_id, expires_at, available_at, changed_at from number`,
    `drop table number`,
    `alter table number_new rename to number`,
    `create index number_by_account on number (account_id, state, e164)`,
    `create index number_by_available_at on number (available_at) where state = 'ageing'`,
    `create index number_by_pending on number (changed_at) where state = 'ordered'`,

    `create table number_order_new (
      id text primary key,
      account_id text not null references account (id),
      kind text not null check (kind in
        ('new', 'change', 'move', 'disconnect', 'restore', 'port_in', 'campaign_assign', 'campaign_remove')),
      state text not null check (state in
        ('submitted', 'documents_required', 'in_review', 'in_progress', 'backordered',
         'completed', 'partially_completed', 'rejected', 'cancelled')),
      external_id text,
      request_id text,
      fingerprint text not null,
      asked text not null default '{}',
      reservation_id text,
      customer_id text,
      contact_id text,
      payment_method_id text,
      location_id text,
      hold_id text,
      callback_url text,
      reason text,
      wanted ${integer} not null,
      completed ${integer} not null,
      rejected ${integer} not null,
      requested_at ${integer},
      created_at ${integer} not null,
      changed_at ${integer} not null,
      ended_at ${integer},
      unique (account_id, external_id),
      unique (account_id, id),
      check ((ended_at is not null) = (state in ('completed', 'partially_completed', 'rejected', 'cancelled'))),
      ${refers('customer_id', 'customer')},
      ${refers('contact_id', 'contact')},
      ${refers('payment_method_id', 'payment_method')},
      ${refers('location_id', 'location')}
    ) ${table}`,
    `insert into number_order_new (id, account_id, kind, state, external_id, request_id, fingerprint, reservation_id,
        wanted, completed, rejected, created_at, changed_at, ended_at)
      select id, account_id, kind, state, external_id, request_id, fingerprint, reservation_id,
        completed + rejected, completed, rejected, created_at, created_at, created_at from number_order`,

    `create table order_line_new (
      order_id text not null references number_order_new (id),
      line ${integer} not null,
      e164 ${integer},
      state text not null check (state in ('backordered', 'ordered', 'completed', 'rejected', 'cancelled')),
      reason text,
      service_id text,
      setup_minor ${integer} check (setup_minor >= 0),
      monthly_minor ${integer} check (monthly_minor >= 0),
      currency text,
      restorable_until ${integer},
      primary key (order_id, line),
      check (e164 is not null or state in ('backordered', 'rejected', 'cancelled'))
    ) ${clustered}`,
    `insert into order_line_new (order_id, line, e164, state, reason, service_id)
      select order_id, line, e164, state, reason, service_id from order_line`,

    `create table service_new (
      id text primary key,
      account_id text not null references account (id),
      e164 ${integer} not null,
      order_id text not null references number_order_new (id),
      connection_type text check (connection_type in ('direct', 'pstn')),
      connection_id text,
      outpulse_type text check (outpulse_type in ('same_as_number', 'custom')),
      outpulse_digits text,
      clid_type text,
      clid_country text,
      failover_connection_id text,
      failover_digits text,
      cnam text check (length(cnam) between 1 and 15),
      reference_id text,
      features text,
      customer_id text,
      contact_id text,
      payment_method_id text,
      location_id text,
      campaign_id text,
      deletion_locked ${integer} not null default 0 check (deletion_locked in (0, 1)),
      billed_until ${integer},
      started_at ${integer} not null,
      ended_at ${integer},
      end_reason text,
      ${refers('connection_id', 'connection')},
      ${refers('failover_connection_id', 'connection')},
      ${refers('customer_id', 'customer')},
      ${refers('contact_id', 'contact')},
      ${refers('payment_method_id', 'payment_method')},
      ${refers('location_id', 'location')},
      check (failover_connection_id is null or failover_digits is null),
      check (connection_type is distinct from 'direct' or connection_id is not null or ended_at is not null),
      check (connection_type is distinct from 'pstn' or outpulse_digits is not null or ended_at is not null)
    ) ${table}`,
    `insert into service_new (id, account_id, e164, order_id, connection_type, connection_id, outpulse_type,
        customer_id, location_id, started_at, ended_at)
      select id, account_id, e164, order_id, case when connection_id is null then null else 'direct' end, connection_id,
        case when connection_id is null then null else 'same_as_number' end,
        customer_id, location_id, started_at, ended_at from service`,
    `drop table order_line`,
    `drop table service`,
    `drop table number_order`,
    `alter table number_order_new rename to number_order`,
    `alter table order_line_new rename to order_line`,
    `alter table service_new rename to service`,

    `create index number_order_by_account on number_order (account_id, id)`,
    `create index number_order_by_request on number_order (account_id, request_id) where request_id is not null`,
    `create index number_order_by_state on number_order (state, id) where ended_at is null`,
    `create index number_order_by_requested on number_order (requested_at)
      where ended_at is null and requested_at is not null`,
    `create index order_line_by_wait on order_line (order_id, line) where state = 'backordered'`,
    `create index number_order_by_customer on number_order (customer_id, ended_at) where customer_id is not null`,
    `create index number_order_by_contact on number_order (contact_id, ended_at) where contact_id is not null`,
    `create index number_order_by_payment_method on number_order (payment_method_id, ended_at)
      where payment_method_id is not null`,
    `create index number_order_by_location on number_order (location_id, ended_at) where location_id is not null`,
    // One number has one service at a time: the second lock beside number's primary key.
    `create unique index service_in_force on service (e164) where ended_at is null`,
    `create index service_by_number on service (e164, account_id, id)`,
    `create index service_by_connection on service (connection_id, ended_at) where connection_id is not null`,
    `create index service_by_failover_connection on service (failover_connection_id, ended_at)
      where failover_connection_id is not null`,
    `create index service_by_failover_digits on service (failover_digits) where failover_digits is not null`,
    `create index service_by_outpulse_digits on service (outpulse_digits) where outpulse_digits is not null`,
    `create index service_by_customer on service (customer_id, ended_at) where customer_id is not null`,
    `create index service_by_contact on service (contact_id, ended_at) where contact_id is not null`,
    `create index service_by_payment_method on service (payment_method_id, ended_at)
      where payment_method_id is not null`,
    `create index service_by_location on service (location_id, ended_at) where location_id is not null`,
    `create index service_by_campaign on service (campaign_id, ended_at) where campaign_id is not null`,
    `create index service_by_billing on service (billed_until) where ended_at is null and billed_until is not null`,

    `create table order_step (
      order_id text not null references number_order (id),
      step ${integer} not null,
      state text not null,
      reason text,
      actor text not null,
      at ${integer} not null,
      primary key (order_id, step)
    ) ${clustered}`,
    `insert into order_step (order_id, step, state, reason, actor, at)
      select id, 0, state, null, 'migration', created_at from number_order`,
    `create table order_note (
      order_id text not null references number_order (id),
      note ${integer} not null,
      text text not null,
      actor text not null,
      at ${integer} not null,
      primary key (order_id, note)
    ) ${clustered}`,
  ],
}
