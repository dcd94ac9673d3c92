import { Type } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Days ahead for which an order may ask: for so long its numbers may be kept from everybody else. */
export const MAX_REQUESTED_DAYS = 90

/** Not before which moment. */
export const RequestedDate = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$',
  description:
    'Not before this moment, RFC 3339 in UTC such as `2026-04-01T08:00:00Z`, at most 90 days ahead; left out: at once.',
})

function refuse(problem: string): never {
  throw new DomainError('invalid_input', `requestedDate ${problem}`, { pointer: '/requestedDate' })
}

/** The moment that a text means, milliseconds since the epoch; undefined: at once. Errors: `invalid_input`. */
export function parseRequestedDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const at = Date.parse(text)
  // The parser takes the 31st of February for a day of March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.slice(0, 19)))
    refuse('is no moment of the calendar: give one such as 2026-04-01T08:00:00Z')
  return at
}

/** Refuses a moment that is past or too far ahead; asked only of a new order, since a repeated one may be past its date. */
export function checkRequestedDate(session: Session, at: number | undefined): void {
  if (at === undefined) return
  const now = exchangeOf(session).clock.now()
  if (at <= now) refuse('is past: leave it out to have the order done at once')
  if (at > now + MAX_REQUESTED_DAYS * DAY_MS) refuse(`is more than ${MAX_REQUESTED_DAYS} days ahead: order later`)
}
