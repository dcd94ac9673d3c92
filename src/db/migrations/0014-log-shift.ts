import type { Migration } from './index.ts'

/** How the log counts transactions when the store has come from another PostgreSQL cluster; see `continueLog`. */
export const logShift: Migration = {
  name: 'log-shift',
  statements: ({ integer, table }) => [
    `create table log_shift (
      single ${integer} primary key check (single = 1),
      shift ${integer} not null,
      cluster text not null
    ) ${table}`,
    `insert into log_shift (single, shift, cluster) values (1, 0, '')`,
  ],
}
