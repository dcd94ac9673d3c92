import type { ErrorCode } from '#domain/errors.ts'
import type { Offer } from '#domain/numbers/offer-of.ts'
import type { Standing } from '#domain/numbers/tell-standing.ts'

/** The methods that answer for each number apart, by the prefix of their codes. */
export const CODE_PREFIX = { query: 102, reserve: 103, assign: 104, config: 105, release: 106 } as const
export type NumberMethod = keyof typeof CODE_PREFIX

/** The code of a number with which all went well. */
export const NUMBER_SUCCESS = '100'

/** What a number is answered with: its code, and the words for it. */
export type NumberOutcome = { readonly statusCode: string; readonly status: string }

const RESERVED_ELSEWHERE = [230, 'Number currently reserved for another company'] as const
const ASSIGNED_ELSEWHERE = [235, 'Number currently assigned to another company'] as const
const NOT_FOUND = [420, 'Could not find number'] as const
const NO_RECORDS = [420, 'No records found'] as const
const UNKNOWN_ERROR = [221, 'An unknown error has occurred'] as const
const ALREADY_RESERVED = [220, 'Number already reserved for you'] as const
const ALREADY_ASSIGNED = [225, 'Number already assigned to you'] as const
const STILL_RESERVED = [220, 'Number still reserved for you'] as const
const NOT_ASSIGNED = [221, 'Number not currently assigned to you'] as const
const RESERVED_FOR_YOU = [225, 'Number reserved for you'] as const
const AVAILABLE = [231, 'Number currently available'] as const
const RELEASED_BEFORE = [241, 'Number previously released and not currently available'] as const
const BAD_ENDPOINT_GROUP = [258, 'Bad endpoint group'] as const
const NO_800_SERVICE = [250, 'No 800 origination service on your account'] as const
const NO_SERVICE = [251, 'No standard origination service on your account'] as const
const TIER_NOT_AVAILABLE = [259, 'Tier not available to your account'] as const

type Reason = readonly [reason: number, words: string]

const ELSEWHERE = { reserved_by_another: RESERVED_ELSEWHERE, assigned_to_another: ASSIGNED_ELSEWHERE } as const

/** Why a number is refused, by how it stands to the account; null: for that it is not. Complete by type. */
const OF_STANDING = {
  query: {
    ...ELSEWHERE,
    unknown: NO_RECORDS,
    free: null,
    reserved_by_you: null,
    ordered_by_you: null,
    assigned_to_you: null,
    ageing_after_you: NO_RECORDS,
  },
  reserve: {
    ...ELSEWHERE,
    unknown: NOT_FOUND,
    free: null,
    reserved_by_you: ALREADY_RESERVED,
    ordered_by_you: ALREADY_RESERVED,
    assigned_to_you: ALREADY_ASSIGNED,
    ageing_after_you: NOT_FOUND,
  },
  assign: {
    ...ELSEWHERE,
    unknown: NOT_FOUND,
    free: null,
    reserved_by_you: null,
    ordered_by_you: ALREADY_ASSIGNED,
    assigned_to_you: ALREADY_ASSIGNED,
    ageing_after_you: NOT_FOUND,
  },
  config: {
    ...ELSEWHERE,
    unknown: NOT_FOUND,
    free: NOT_ASSIGNED,
    reserved_by_you: RESERVED_FOR_YOU,
    ordered_by_you: RESERVED_FOR_YOU,
    assigned_to_you: null,
    ageing_after_you: NOT_ASSIGNED,
  },
  release: {
    ...ELSEWHERE,
    unknown: NOT_FOUND,
    free: AVAILABLE,
    reserved_by_you: null,
    ordered_by_you: STILL_RESERVED,
    assigned_to_you: null,
    ageing_after_you: RELEASED_BEFORE,
  },
} as const satisfies Record<NumberMethod, Record<Standing, Reason | null>>

/** Why a number is refused although it stands well: what the domain said to the attempt. */
type Refused = 'by its standing' | 'endpoint group' | 'kept' | 'unknown'

const OF_ERROR = {
  headers_too_large: 'unknown',
  request_timeout: 'unknown',
  method_not_allowed: 'unknown',
  unauthenticated: 'unknown',
  forbidden: 'unknown',
  rate_limited: 'unknown',
  not_ready: 'unknown',
  overloaded: 'unknown',
  payload_too_large: 'unknown',
  unsupported_media_type: 'unknown',
  invalid_input: 'unknown',
  conflicting_filters: 'unknown',
  invalid_cursor: 'unknown',
  not_found: 'endpoint group',
  idempotency_in_progress: 'unknown',
  idempotency_key_reused: 'unknown',
  external_id_reused: 'unknown',
  name_taken: 'unknown',
  wrong_state: 'unknown',
  not_complete: 'unknown',
  in_use: 'unknown',
  limit_reached: 'unknown',
  hold_too_long: 'unknown',
  hold_limit_reached: 'unknown',
  reservation_expired: 'by its standing',
  reservation_closed: 'by its standing',
  order_closed: 'unknown',
  number_not_held: 'by its standing',
  number_not_in_service: 'by its standing',
  deletion_locked: 'kept',
  number_not_restorable: 'unknown',
  numbers_unavailable: 'by its standing',
  insufficient_numbers: 'by its standing',
  insufficient_funds: 'unknown',
  port_incomplete: 'unknown',
  numbers_not_portable: 'unknown',
  port_open: 'kept',
  block_overlap: 'unknown',
  internal: 'unknown',
} as const satisfies Record<ErrorCode, Refused>

/** The domain's word for a refusal, as this dialect sorts them. */
export function sortOfError(code: ErrorCode): Refused {
  return OF_ERROR[code]
}

function outcome(method: NumberMethod, [reason, words]: Reason): NumberOutcome {
  return { statusCode: `${CODE_PREFIX[method]}${reason}`, status: words }
}

/** Why a number that stands so is refused; undefined: for that it is not. */
export function refusalOfStanding(method: NumberMethod, standing: Standing): NumberOutcome | undefined {
  const reason: Reason | null = OF_STANDING[method][standing]
  return reason === null ? undefined : outcome(method, reason)
}

/** Why a number of which the account is not offered such is refused; undefined: it is offered. */
export function refusalOfOffer(
  method: 'reserve' | 'assign' | 'config',
  offer: Offer,
  isTollFree: boolean,
): NumberOutcome | undefined {
  if (offer === 'kind_not_offered') return outcome(method, isTollFree ? NO_800_SERVICE : NO_SERVICE)
  // What is assigned already may be configured whatever tier it is of.
  if (offer === 'tier_not_offered' && method !== 'config') return outcome(method, TIER_NOT_AVAILABLE)
  return undefined
}

/** The number does not exist for this account. */
export function notFound(method: NumberMethod): NumberOutcome {
  return outcome(method, method === 'query' ? NO_RECORDS : NOT_FOUND)
}

/** The endpoint group is none of the account's. */
export function badEndpointGroup(method: 'assign' | 'config'): NumberOutcome {
  return outcome(method, BAD_ENDPOINT_GROUP)
}

/** The account keeps the number: something that it has begun, or a lock of its own, stands before its release. */
export function stillReserved(): NumberOutcome {
  return outcome('release', STILL_RESERVED)
}

/** Something else. Only two of the methods have a code of their own for it. */
export function unknownError(method: NumberMethod): NumberOutcome {
  if (method === 'reserve' || method === 'assign') return outcome(method, UNKNOWN_ERROR)
  return { statusCode: '900', status: 'An exception occurred' }
}
