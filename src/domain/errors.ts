/**
 * Every refusal that the domain knows, in order of precedence: when several are true the earliest is told.
 * `retryable`: the same request may succeed later without being changed.
 */
export const ERROR_CODES = {
  headers_too_large: { retryable: false, title: 'The header of the request is too large' },
  request_timeout: { retryable: true, title: 'The request did not arrive in time' },
  method_not_allowed: { retryable: false, title: 'This path does not know the method' },
  unauthenticated: { retryable: false, title: 'Credentials are missing or not known' },
  forbidden: { retryable: false, title: 'The credentials do not permit this' },
  rate_limited: { retryable: true, title: 'Too many requests' },
  not_ready: { retryable: true, title: 'The exchange is still loading its inventory' },
  overloaded: { retryable: true, title: 'The exchange cannot take more work now' },
  payload_too_large: { retryable: false, title: 'The body of the request is too large' },
  unsupported_media_type: { retryable: false, title: 'The body is not of a type that is understood' },
  invalid_input: { retryable: false, title: 'The request is not well formed' },
  conflicting_filters: { retryable: false, title: 'Filters contradict each other' },
  invalid_cursor: { retryable: false, title: 'The cursor does not belong to this search' },
  not_found: { retryable: false, title: 'There is no such thing' },
  idempotency_in_progress: { retryable: true, title: 'A request with this idempotency key is in progress' },
  idempotency_key_reused: { retryable: false, title: 'This idempotency key was used for another request' },
  external_id_reused: { retryable: false, title: 'This externalId was used for something else' },
  name_taken: { retryable: false, title: 'The name is in use' },
  wrong_state: { retryable: false, title: 'Its state does not allow this' },
  not_complete: { retryable: false, title: 'Something that is named is not complete' },
  in_use: { retryable: false, title: 'Something uses it' },
  limit_reached: { retryable: false, title: 'The account has as many of these as it may' },
  hold_too_long: { retryable: false, title: 'A number cannot be held that long' },
  hold_limit_reached: { retryable: false, title: 'The account holds as many numbers as it may' },
  reservation_expired: { retryable: false, title: 'The reservation is past its time' },
  reservation_closed: { retryable: false, title: 'The reservation was already ordered or released' },
  order_closed: { retryable: false, title: 'The order has ended' },
  number_not_held: { retryable: false, title: 'The number is not held by this reservation' },
  number_not_in_service: { retryable: false, title: 'The number is not in service on this account' },
  deletion_locked: { retryable: false, title: 'The number is locked against deletion' },
  number_not_restorable: { retryable: false, title: 'The number cannot be restored on this account' },
  numbers_unavailable: { retryable: false, title: 'Numbers are not available' },
  insufficient_numbers: { retryable: false, title: 'Not enough numbers match' },
  insufficient_funds: { retryable: false, title: 'The account cannot pay this' },
  port_incomplete: { retryable: false, title: 'The port lacks something' },
  numbers_not_portable: { retryable: false, title: 'Numbers cannot be ported in' },
  port_open: { retryable: false, title: 'The number is in an open port' },
  block_overlap: { retryable: false, title: 'The block overlaps one of other geography' },
  internal: { retryable: true, title: 'The exchange failed' },
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** More about a refusal, for the caller: which field, and whatever helps to go on. */
export type ErrorDetail = {
  /** JSON pointer into the request, e.g. `/numbers/3`, or the name of a query field with a leading slash. */
  readonly pointer?: string
  /** Facts to go on with, e.g. the numbers that are gone with their alternatives. Shown as they are. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Seconds until trying again makes sense. */
  readonly retryAfterSeconds?: number
}

/** The caller's error: a code from the closed list and one sentence that names the problem and the cure. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message)
    this.code = code
    this.detail = detail
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable
  }
}
