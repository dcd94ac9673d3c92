import { DomainError } from '#domain/errors.ts'
import { REFUSAL_REASONS, type RefusalReason } from '#domain/numbers/explain-refusals.ts'

import { Refusal } from './refusal.ts'
import { isFields } from './wire.ts'

/** Numbers of one refusal that are told. */
const MAX_TOLD = 100

const GONE = 'TN is not available'
const ORDERED = 'TN is on an existing order'

/** Why a number cannot be ordered. What somebody else has with it is not told. */
const REASONS: Readonly<Record<RefusalReason, string>> = {
  not_in_inventory: GONE,
  not_available: GONE,
  reserved_by_you: GONE,
  in_service_for_you: ORDERED,
  ageing_after_you: GONE,
  ordered_by_you: ORDERED,
  porting_in_for_you: ORDERED,
  porting_out_for_you: ORDERED,
  ported_out_after_you: GONE,
  held_by_you: GONE,
}

const isReason = (value: unknown): value is RefusalReason => REFUSAL_REASONS.some((reason) => reason === value)

function sentenceOf(number: unknown): string[] {
  if (!isFields(number)) return []
  const { e164, reason } = number
  if (typeof e164 !== 'string') return []
  return [`${e164.slice('+1'.length)} ${isReason(reason) ? REASONS[reason] : GONE}`]
}

/** An order's refusal with the numbers or the route in it, where the carrier tells them; any other error as it is. */
export function orderRefusal(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error
  const { extra = {} } = error.detail
  const { route, numbers } = extra
  if (error.code === 'not_found' && typeof route === 'number') return new Refusal(409, `${route} Invalid Route`)
  if (error.code !== 'numbers_unavailable' || !Array.isArray(numbers)) return error
  return new Refusal(409, numbers.slice(0, MAX_TOLD).flatMap(sentenceOf).join('; '))
}
