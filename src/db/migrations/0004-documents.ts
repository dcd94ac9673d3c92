import type { Migration } from './index.ts'

/** A column that names something of the same account: the store itself refuses what belongs to another. */
const refers = (column: string, table: string) =>
  `foreign key (account_id, ${column}) references ${table} (account_id, id)`

/** What regulators want to see before a number is theirs who order it: the rules, and the documents that meet them. */
export const documents: Migration = {
  name: 'documents',
  statements: ({ integer, clustered, table }) => [
    // A rule never changes: a change is another version, so that it can be told what held at any moment.
    `create table requirement (
      id text not null,
      version ${integer} not null check (version >= 1),
      country text,
      kind text not null check (kind in ('local', 'national', 'mobile', 'tollfree', 'uifn')),
      product text check (product in ('LNS', 'DID', 'ITFS', 'UIFN')),
      action text not null check (action in ('new', 'move', 'port_in')),
      document_type text not null,
      description text not null,
      supplied_by text not null,
      address_scope text not null check (address_scope in ('none', 'country', 'city')),
      accepts text not null,
      valid_from ${integer} not null,
      valid_until ${integer} check (valid_until >= valid_from),
      created_at ${integer} not null,
      primary key (id, version)
    ) ${clustered}`,
    // One rule has one version without an end: of two changes at once one waits for the other and then is refused.
    `create unique index requirement_last on requirement (id) where valid_until is null`,
    `create index requirement_by_kind on requirement (action, kind)`,

    `create table document (
      id text primary key,
      account_id text not null references account (id),
      state text not null check (state in ('submitted', 'accepted', 'rejected', 'expired', 'withdrawn')),
      document_type text not null,
      customer_id text,
      order_id text,
      location_id text,
      address_country text,
      address_city text,
      file_name text,
      media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
      bytes ${integer} not null check (bytes between 1 and 10485760),
      sha256 text not null check (length(sha256) = 64),
      expires_at ${integer},
      reason text,
      reviewed_by text,
      reviewed_at ${integer},
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      check ((reason is not null) = (state = 'rejected')),
      check ((reviewed_at is not null) = (reviewed_by is not null)),
      check (state not in ('accepted', 'rejected', 'expired') or reviewed_at is not null),
      check (state <> 'submitted' or reviewed_at is null),
      check (state <> 'expired' or expires_at is not null),
      ${refers('customer_id', 'customer')},
      ${refers('order_id', 'number_order')},
      ${refers('location_id', 'location')}
    ) ${table}`,
    `create index document_by_type on document (account_id, document_type, state)`,
    `create index document_by_order on document (order_id) where order_id is not null`,
    `create index document_by_customer on document (customer_id, state) where customer_id is not null`,
    `create index document_by_location on document (location_id, state) where location_id is not null`,
    `create index document_submitted on document (account_id, id) where state = 'submitted'`,
    `create index document_by_expiry on document (expires_at) where state = 'accepted' and expires_at is not null`,

    // A file without a document: it is being put where files are kept, or is to be removed from there.
    `create table loose_file (
      id text primary key,
      since ${integer} not null,
      abandoned ${integer} not null default 0 check (abandoned in (0, 1))
    ) ${table}`,
    `create index loose_file_by_since on loose_file (since)`,
  ],
}
