import type { Migration } from './index.ts'

/** Where the operator can port, ports in with their numbers and steps, ports out, and the PINs that protect against them. */
export const porting: Migration = {
  name: 'porting',
  statements: ({ integer, clustered, table }) => [
    `create table footprint_rule (
      id text primary key,
      terms text not null unique,
      country text not null,
      region text,
      lata text,
      rate_center text,
      npa text,
      nxx text check (nxx is null or npa is not null),
      portable ${integer} not null check (portable in (0, 1)),
      tier ${integer} check (tier between 0 and 99),
      ocn text,
      carrier text check (carrier is null or nxx is not null),
      changed_at ${integer} not null
    ) ${table}`,

    `create table port (
      id text primary key,
      account_id text not null references account (id),
      state text not null check (state in
        ('draft', 'submitted', 'pending_signature', 'exception', 'foc_confirmed', 'ported', 'cancelled')),
      end_user text,
      billing_number ${integer},
      current_carrier text,
      carrier_account text,
      pin text,
      loa_document_id text,
      bill_document_id text,
      requested_foc text,
      foc text,
      settings text not null default '{}',
      exception_code text,
      exception_text text,
      reason text,
      order_id text references number_order (id),
      created_at ${integer} not null,
      changed_at ${integer} not null,
      submitted_at ${integer},
      ended_at ${integer},
      check ((ended_at is not null) = (state in ('ported', 'cancelled'))),
      check ((exception_code is not null) = (state = 'exception')),
      check (foc is not null or state not in ('foc_confirmed', 'ported')),
      check (submitted_at is not null or state in ('draft', 'cancelled')),
      check (order_id is null or state = 'ported'),
      check (pin is null or ended_at is null)
    ) ${table}`,
    `create index port_by_account on port (account_id, id)`,
    `create index port_by_state on port (state, id) where ended_at is null`,
    `create table port_number (
      port_id text not null references port (id),
      e164 ${integer} not null,
      was_account_id text,
      was_port_id text,
      primary key (port_id, e164),
      check ((was_account_id is null) = (was_port_id is null))
    ) ${clustered}`,
    `create index port_number_by_number on port_number (e164, port_id)`,
    `create table port_step (
      port_id text not null references port (id),
      step ${integer} not null,
      state text not null,
      reason text,
      actor text not null,
      at ${integer} not null,
      primary key (port_id, step)
    ) ${clustered}`,

    `create table port_out (
      id text primary key,
      account_id text not null references account (id),
      e164 ${integer} not null,
      state text not null check (state in
        ('requested', 'authorised', 'refused', 'cancelled', 'completed', 'returned')),
      gaining_carrier text not null,
      was_port_id text,
      requested_foc text,
      reason_code text,
      reason text,
      due_at ${integer} not null,
      escalated_at ${integer},
      created_at ${integer} not null,
      changed_at ${integer} not null,
      ended_at ${integer},
      check ((ended_at is not null) = (state in ('refused', 'cancelled', 'completed', 'returned'))),
      check ((reason_code is not null) = (state = 'refused'))
    ) ${table}`,
    // One number has one open port out: whoever asks for a second finds the first.
    `create unique index port_out_open on port_out (e164) where ended_at is null`,
    `create index port_out_by_account on port_out (account_id, id)`,
    `create index port_out_by_due on port_out (due_at) where state = 'requested' and escalated_at is null`,
    `create table port_out_step (
      port_out_id text not null references port_out (id),
      step ${integer} not null,
      state text not null,
      reason text,
      actor text not null,
      at ${integer} not null,
      primary key (port_out_id, step)
    ) ${clustered}`,
    `create table port_out_pin (
      account_id text primary key references account (id),
      salt text not null,
      hash text not null,
      wrong_tries ${integer} not null check (wrong_tries >= 0),
      changed_at ${integer} not null
    ) ${table}`,
  ],
}
