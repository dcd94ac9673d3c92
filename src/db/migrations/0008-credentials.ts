import type { Migration } from './index.ts'

/**
 * Credentials of several sorts. The table is made anew, since SQLite cannot change the rules of one: what is sent whole
 * with a request is found by its hash, what belongs to a login by the login.
 */
export const credentials: Migration = {
  name: 'credentials',
  statements: ({ integer, table }) => [
    `create table credential_new (
      id text primary key,
      account_id text not null references account (id),
      sort text not null check (sort in ('bearer', 'login', 'apikey', 'client')),
      name text not null,
      login text check ((login is null) = (sort = 'bearer')),
      secret_hash text unique check ((secret_hash is null) = (sort = 'login')),
      password_hash text check ((password_hash is null) = (sort = 'bearer')),
      sealed_secret text check ((sealed_secret is not null) = (sort = 'apikey')),
      scopes text not null,
      created_at ${integer} not null,
      revoked_at ${integer}
    ) ${table}`,
    `insert into credential_new (id, account_id, sort, name, secret_hash, scopes, created_at, revoked_at)
      select id, account_id, sort, name, secret_hash, scopes, created_at, revoked_at from credential`,
    `drop table credential`,
    `alter table credential_new rename to credential`,
    `create index credential_by_account on credential (account_id)`,
    // A login is somebody's as long as its credential is in force.
    `create unique index credential_by_login on credential (sort, login)
      where login is not null and revoked_at is null`,
  ],
}
