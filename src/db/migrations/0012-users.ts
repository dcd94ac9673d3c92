import type { Migration } from './index.ts'

/** People who sign in to the console, their sessions, and how often somebody has tried. */
export const users: Migration = {
  name: 'users',
  statements: ({ integer, table }) => [
    `create table console_user (
      id text primary key,
      account_id text not null references account (id),
      login text not null unique,
      name text not null,
      role text not null check (role in ('viewer', 'member', 'admin')),
      password_hash text not null,
      created_at ${integer} not null
    ) ${table}`,
    `create index console_user_by_account on console_user (account_id)`,
    `create table user_session (
      token_hash text primary key,
      account_id text not null references account (id),
      user_id text references console_user (id),
      credential_id text references credential (id),
      created_at ${integer} not null,
      seen_at ${integer} not null,
      check ((user_id is null) <> (credential_id is null))
    ) ${table}`,
    `create index user_session_by_user on user_session (user_id, created_at)`,
    `create index user_session_by_credential on user_session (credential_id, created_at)`,
    `create index user_session_by_seen on user_session (seen_at)`,
    `create table sign_in_attempt (
      subject text primary key,
      began_at ${integer} not null,
      attempts ${integer} not null
    ) ${table}`,
    `create index sign_in_attempt_by_begin on sign_in_attempt (began_at)`,
  ],
}
