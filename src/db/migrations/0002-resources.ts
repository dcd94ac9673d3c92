import type { Migration } from './index.ts'

/** A column that names something of the same account: the store itself refuses what belongs to another. */
const refers = (column: string, table: string) =>
  `foreign key (account_id, ${column}) references ${table} (account_id, id)`

/** Customers, contacts, locations, payment methods and connections, and what a number in service has to do with them. */
export const resources: Migration = {
  name: 'resources',
  statements: ({ integer, table }) => [
    `create table customer (
      id text primary key,
      account_id text not null references account (id),
      kind text not null check (kind in ('company', 'person')),
      name text,
      registration_number text,
      tax_id text,
      country text,
      external_id text,
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id)
    ) ${table}`,
    `create index customer_by_external_id on customer (account_id, external_id) where external_id is not null`,

    `create table contact (
      id text primary key,
      account_id text not null references account (id),
      customer_id text,
      first_name text,
      last_name text,
      email text,
      phone text,
      role text,
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      ${refers('customer_id', 'customer')}
    ) ${table}`,
    `create index contact_by_customer on contact (customer_id, account_id) where customer_id is not null`,

    `create table location (
      id text primary key,
      account_id text not null references account (id),
      customer_id text,
      name text,
      line1 text,
      line2 text,
      city text,
      region text,
      postal_code text,
      country text,
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      ${refers('customer_id', 'customer')}
    ) ${table}`,
    `create index location_by_customer on location (customer_id, account_id) where customer_id is not null`,

    `create table payment_method (
      id text primary key,
      account_id text not null references account (id),
      kind text not null check (kind in ('invoice', 'card', 'bank_debit')),
      customer_id text,
      label text,
      billing_contact_id text,
      billing_location_id text,
      brand text,
      last4 text check (length(last4) = 4),
      expiry_month ${integer} check (expiry_month between 1 and 12),
      expiry_year ${integer} check (expiry_year between 2000 and 2099),
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      check (kind = 'card' or (brand is null and last4 is null and expiry_month is null and expiry_year is null)),
      ${refers('customer_id', 'customer')},
      ${refers('billing_contact_id', 'contact')},
      ${refers('billing_location_id', 'location')}
    ) ${table}`,
    `create index payment_method_by_customer on payment_method (customer_id, account_id)
      where customer_id is not null`,
    `create index payment_method_by_contact on payment_method (billing_contact_id, account_id)
      where billing_contact_id is not null`,
    `create index payment_method_by_location on payment_method (billing_location_id, account_id)
      where billing_location_id is not null`,

    `create table connection (
      id text primary key,
      account_id text not null references account (id),
      name text not null,
      gateways text not null,
      route ${integer} not null check (route >= 1000),
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      unique (account_id, route)
    ) ${table}`,
    `alter table account add column next_route ${integer} not null default 1000`,

    // A column that is added to a table of SQLite cannot refer by two columns: the verbs see to the account.
    `alter table service add column connection_id text references connection (id)`,
    `alter table service add column customer_id text references customer (id)`,
    `alter table service add column location_id text references location (id)`,
    `create index service_by_connection on service (connection_id, ended_at) where connection_id is not null`,
    `create index service_by_customer on service (customer_id, ended_at) where customer_id is not null`,
    `create index service_by_location on service (location_id, ended_at) where location_id is not null`,
  ],
}
