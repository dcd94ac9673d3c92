import type { Migration } from './index.ts'

/** What other carriers' formats say of orders and numbers and ours does not: orders that are numbers, and system routes. */
export const carrierFaces: Migration = {
  name: 'carrier-faces',
  statements: ({ integer, clustered }) => [
    `alter table account add column last_order_number ${integer} not null default 0`,
    `create table order_number (
      account_id text not null references account (id),
      number ${integer} not null,
      order_id text not null unique references number_order (id),
      primary key (account_id, number)
    ) ${clustered}`,
    // Routed nowhere else, a number in service may be handed to one of the exchange's own routes.
    `alter table service add column system_route ${integer}`,
  ],
}
