import type { Migration } from './index.ts'

/** What TCL Number Management says and ours does not: tokens that end after an hour, and orders of one product and country. */
export const tcl: Migration = {
  name: 'tcl',
  statements: ({ integer, clustered }) => [
    `create table access_token (
      token_hash text primary key,
      credential_id text not null references credential (id),
      expires_at ${integer} not null
    ) ${clustered}`,
    `create index access_token_by_credential on access_token (credential_id, expires_at)`,
    `alter table number_order add column product text`,
    `alter table number_order add column country text`,
  ],
}
