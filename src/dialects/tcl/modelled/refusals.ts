import { Type } from 'typebox'

import type { DomainError, ErrorCode } from '#domain/errors.ts'

import { Fields } from './values.ts'

/** The HTTP status of each refusal of the domain. Total by type: a new code does not compile without a status. */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  headers_too_large: 400,
  request_timeout: 400,
  method_not_allowed: 404,
  unauthenticated: 401,
  forbidden: 403,
  rate_limited: 429,
  not_ready: 500,
  overloaded: 500,
  payload_too_large: 400,
  unsupported_media_type: 400,
  invalid_input: 400,
  conflicting_filters: 422,
  invalid_cursor: 400,
  not_found: 404,
  idempotency_in_progress: 409,
  idempotency_key_reused: 422,
  external_id_reused: 409,
  name_taken: 409,
  wrong_state: 409,
  not_complete: 422,
  in_use: 409,
  limit_reached: 422,
  hold_too_long: 422,
  hold_limit_reached: 422,
  reservation_expired: 409,
  reservation_closed: 409,
  order_closed: 409,
  number_not_held: 409,
  number_not_in_service: 409,
  deletion_locked: 409,
  number_not_restorable: 409,
  numbers_unavailable: 409,
  insufficient_numbers: 409,
  insufficient_funds: 422,
  port_incomplete: 422,
  numbers_not_portable: 422,
  port_open: 409,
  block_overlap: 409,
  internal: 500,
}

/** The statuses of refusals. */
export const REFUSED = [400, 401, 403, 404, 409, 422, 429, 500] as const

/** A refusal. */
export const RefusalSchema = Fields({
  responseCode: Type.Enum(REFUSED, { description: 'The HTTP status.' }),
  responseText: Type.String({ description: 'The first rule that is broken: the field and what is wrong with it.' }),
})

/** Numbers of one refusal that are named. */
const MAX_NAMED = 100
const TIME = /([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+)Z/g
/** Rules of the way of calls, which this dialect tells without the cure. */
const ROUTING =
  /^((?:connectionId|connectionType|outpulseType|outpulseDigits) (?:is required|must be|goes with)[^:]*): .*$/

/** The numbers that a refusal is about, as far as it names them. */
function numbersIn({ detail }: DomainError): string[] {
  const listed = detail.extra?.['numbers']
  if (!Array.isArray(listed)) return []
  return listed.flatMap((one: unknown) => {
    const e164: unknown = typeof one === 'object' && one !== null && 'e164' in one ? one.e164 : undefined
    return typeof e164 === 'string' ? [e164] : []
  })
}

function gone(numbers: readonly string[]): string {
  const more = numbers.length > MAX_NAMED ? ` and ${numbers.length - MAX_NAMED} more` : ''
  return `${numbers.slice(0, MAX_NAMED).join(', ')}${more} ${numbers.length === 1 ? 'is' : 'are'} not available`
}

/** What is said of a refusal of the domain. */
export function textOf(error: DomainError): string {
  const { code, message } = error
  const numbers = code === 'numbers_unavailable' ? numbersIn(error) : []
  const text = numbers.length > 0 ? gone(numbers) : message
  return (
    (code === 'reservation_expired' ? text.replace(/: reserve again$/, '') : text)
      .replace(/ is missing: give it$/, ' is required')
      // All or nothing is the only mode here.
      .replace(/, widen the search or send mode any$/, ' or widen the search')
      .replace(/^the address /, (words) => (error.detail.pointer === '/callbackUrl' ? `callbackUrl: ${words}` : words))
      .replace(ROUTING, (_all, rule: string) => rule)
      .replaceAll('same_as_number', 'sameAsNumber')
      .replaceAll(TIME, '$1+00:00')
  )
}
