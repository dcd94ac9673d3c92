import type { Migration } from './index.ts'

/** Brands and campaigns: who sends messages, what sort, and whether the operator agreed. */
export const messaging: Migration = {
  name: 'messaging',
  statements: ({ integer, table }) => [
    `create table brand (
      id text primary key check (length(id) = 7 and substr(id, 1, 1) = 'B'),
      account_id text not null references account (id),
      state text not null check (state in ('pending', 'verified', 'rejected', 'suspended', 'deleted')),
      reason text,
      legal_name text not null,
      entity_type text check (entity_type in ('private', 'public', 'non_profit', 'government', 'sole_proprietor')),
      tax_id text,
      country text,
      vertical text,
      website text,
      email text,
      phone text,
      external_id text,
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      check ((reason is not null) = (state in ('rejected', 'suspended')))
    ) ${table}`,
    `create unique index brand_by_name on brand (account_id, legal_name) where state <> 'deleted'`,
    `create unique index brand_by_external_id on brand (account_id, external_id)
      where external_id is not null and state <> 'deleted'`,
    `create index brand_by_state on brand (state, id)`,

    `create table campaign (
      id text primary key check (length(id) = 7 and substr(id, 1, 1) = 'C'),
      account_id text not null references account (id),
      brand_id text not null,
      state text not null check (state in ('pending', 'active', 'rejected', 'suspended', 'expired', 'deleted')),
      reason text,
      use_case text not null,
      description text not null,
      sample_messages text not null,
      opt_in text,
      external_id text,
      starts_at ${integer} not null,
      ends_at ${integer},
      created_at ${integer} not null,
      changed_at ${integer} not null,
      unique (account_id, id),
      foreign key (account_id, brand_id) references brand (account_id, id),
      check ((reason is not null) = (state in ('rejected', 'suspended'))),
      check (ends_at is null or ends_at > starts_at)
    ) ${table}`,
    `create unique index campaign_by_external_id on campaign (account_id, external_id)
      where external_id is not null and state <> 'deleted'`,
    `create index campaign_by_brand on campaign (brand_id, id)`,
    `create index campaign_by_state on campaign (state, id)`,
    `create index campaign_by_end on campaign (ends_at)
      where ends_at is not null and state in ('pending', 'active', 'suspended')`,
  ],
}
