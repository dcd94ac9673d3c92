import type { Migration } from './index.ts'

/** Ports whose day has come are told of, once for each day that was agreed. */
export const portDays: Migration = {
  name: 'port-days',
  statements: () => [
    `alter table port add column told_foc text`,
    `create index port_by_foc on port (foc) where state = 'foc_confirmed'`,
  ],
}
