import type { Migration } from './index.ts'

/** How many numbers an account holds, kept with the account, so that nobody counts them each time that one more is held. */
export const holds: Migration = {
  name: 'holds',
  statements: ({ integer, listIn }) => [
    `alter table account add column holds ${integer} not null default 0 check (holds >= 0)`,
    `update account set holds = (
      select count(*) from reservation cross join ${listIn('reservation.numbers')}
      where reservation.account_id = account.id and reservation.state = 'active')`,
  ],
}
