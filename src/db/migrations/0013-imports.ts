import type { Migration } from './index.ts'

/** Imports that were asked for over the API: how far each has come, what became of it, and the rows that were wrong. */
export const imports: Migration = {
  name: 'imports',
  statements: ({ integer, table }) => [
    `create table import_job (
      id text primary key,
      state text not null check (state in ('running', 'completed', 'failed')),
      source text not null,
      file_name text not null,
      bytes ${integer} not null check (bytes >= 1),
      started_by text not null,
      phase text not null check (phase in ('read', 'write')),
      done ${integer} not null default 0,
      total ${integer} not null default 0,
      counts text,
      skipped text,
      import_id text,
      problem text,
      rejects text,
      started_at ${integer} not null,
      heard_at ${integer} not null,
      ended_at ${integer},
      check ((ended_at is not null) = (state <> 'running')),
      check ((counts is not null) = (state = 'completed')),
      check ((problem is not null) = (state = 'failed'))
    ) ${table}`,
  ],
}
