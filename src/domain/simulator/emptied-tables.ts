import type { Tables } from '#db/tables/index.ts'

/** What a reset keeps: who may ask, the rules about documents, and where the log began and how its cursors are sealed. */
export type KeptTable =
  | 'account'
  | 'credential'
  | 'access_token'
  | 'console_user'
  | 'user_session'
  | 'sign_in_attempt'
  | 'requirement'
  | 'log_baseline'
  | 'log_shift'
  | 'event_key'

/**
 * What a reset empties, each table before those that it refers to. Total by type: a table that is neither here nor kept
 * does not compile.
 */
const EMPTIED = {
  webhook_attempt: null,
  webhook_delivery: null,
  webhook_secret: null,
  webhook: null,
  event_number: null,
  number_baseline: null,
  event: null,
  idempotency: null,
  loose_file: null,
  posting: null,
  ledger_transaction: null,
  ledger_balance: null,
  hold_amount: null,
  hold: null,
  port_out_step: null,
  port_out_pin: null,
  port_out: null,
  port_step: null,
  port_number: null,
  port: null,
  footprint_rule: null,
  order_note: null,
  order_step: null,
  order_number: null,
  order_line: null,
  number: null,
  service: null,
  document: null,
  number_order: null,
  reservation: null,
  campaign: null,
  brand: null,
  connection: null,
  payment_method: null,
  contact: null,
  location: null,
  customer: null,
  rate: null,
  block: null,
  block_import: null,
  import_job: null,
  profile: null,
} as const satisfies Record<Exclude<keyof Tables, KeptTable>, null>

const isEmptied = (table: string): table is keyof typeof EMPTIED => table in EMPTIED

/** The tables that a reset empties, in the order in which it does. */
export const EMPTIED_TABLES = Object.keys(EMPTIED).filter(isEmptied)
