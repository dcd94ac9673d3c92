import type { ErrorCode } from '#domain/errors.ts'

/** An HTTP status and what is said with it. */
export type Words = readonly [status: number, message: string]

/**
 * What each refusal of the domain is in this dialect. Total by type: a new code of the domain does not compile without
 * words. An operation that has better ones, with the number in them, says those instead.
 */
const WORDS: Readonly<Record<ErrorCode, Words>> = {
  headers_too_large: [431, 'Unable to complete the request at the moment'],
  request_timeout: [408, 'Request Timeout'],
  method_not_allowed: [405, 'Method Not Allowed'],
  unauthenticated: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  rate_limited: [429, 'Too Many Requests'],
  not_ready: [503, 'Unable to complete the request at the moment'],
  overloaded: [503, 'Unable to complete the request at the moment'],
  payload_too_large: [413, 'Request Too Large'],
  unsupported_media_type: [415, 'Unsupported Media Type'],
  invalid_input: [400, 'Invalid Input Parameters'],
  conflicting_filters: [400, 'Invalid Input Parameters'],
  invalid_cursor: [400, 'Invalid Input Parameters'],
  not_found: [409, 'No Result Found'],
  idempotency_in_progress: [409, 'Request in progress'],
  idempotency_key_reused: [409, 'Invalid Input Parameters'],
  external_id_reused: [409, 'customerOrderReference already exists'],
  name_taken: [409, 'Name already exists'],
  wrong_state: [409, 'Invalid Input Parameters'],
  not_complete: [409, 'Invalid Input Parameters'],
  in_use: [409, 'Still in use'],
  limit_reached: [409, 'Account limit reached'],
  hold_too_long: [409, 'Invalid Input Parameters'],
  hold_limit_reached: [409, 'Account limit reached'],
  reservation_expired: [409, 'TN is not available'],
  reservation_closed: [409, 'TN is not available'],
  order_closed: [409, 'Order is closed'],
  number_not_held: [409, 'Invalid TN Submitted'],
  number_not_in_service: [409, 'Invalid TN Submitted'],
  deletion_locked: [409, 'TN is locked'],
  number_not_restorable: [409, 'Invalid TN Submitted'],
  numbers_unavailable: [409, 'TN is not available'],
  insufficient_numbers: [409, 'No Result Found'],
  insufficient_funds: [402, 'Insufficient funds'],
  port_incomplete: [409, 'Invalid Input Parameters'],
  numbers_not_portable: [409, 'Invalid TN submitted'],
  port_open: [409, 'TN is on an existing order'],
  block_overlap: [409, 'Invalid Input Parameters'],
  internal: [500, 'Internal Error'],
}

/** What a group of operations says otherwise, and how it tells of a field. */
export type Family = {
  readonly missing: (field: string) => Words
  readonly wrong: (field: string) => Words
  readonly words: Readonly<Partial<Record<ErrorCode, Words>>>
}

/** Inventory, orders of numbers, gateways, numbers, the account. */
export const PLAIN: Family = {
  missing: (field) => [400, `Field Required: ${field}`],
  wrong: (field) => [400, `Invalid Field: ${field}`],
  words: {},
}

/** Messaging and porting, whose codes are no standard's. */
export const NETWORK: Family = {
  missing: (field) => [414, `Fields Are Required: ${field}`],
  wrong: () => [409, 'Invalid Input Parameters'],
  words: {
    invalid_input: [409, 'Invalid Input Parameters'],
    not_found: [430, 'No Result Found'],
    external_id_reused: [410, 'Error specific to customerOrderReference'],
    not_ready: [431, 'Unable to complete the request at the moment'],
    overloaded: [431, 'Unable to complete the request at the moment'],
    internal: [411, 'Unknown Error'],
  },
}

/** The words for a refusal of the domain. */
export function wordsFor(family: Family, code: ErrorCode): Words {
  return family.words[code] ?? WORDS[code]
}
