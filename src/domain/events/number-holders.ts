import { Type, type Static } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { eventsOfNumber } from './events-of-number.ts'
import { type Standing, standingAfter } from './number-standing.ts'
import type { LogEvent } from './read-log.ts'
import { turnOf } from './turn-of.ts'

const STATES = [
  'reserved',
  'ordered',
  'in_service',
  'ageing',
  'held',
  'porting_in',
  'porting_out',
  'ported_out',
] as const

/** Which number, and on which day. */
export const NumberHoldersInput = Type.Object(
  {
    e164: E164Field,
    on: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description: 'Only who had it on this day, UTC: YYYY-MM-DD.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** A time in which a number was in one state and of one account. */
export const HolderSchema = Type.Object(
  {
    accountId: Type.Union([Type.String(), Type.Null()], { description: 'Who had it; null: the operator.' }),
    state: Type.Enum(STATES, { description: 'What it was.' }),
    from: Type.String({ format: 'date-time', description: 'Since when, UTC.' }),
    until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'Until when, UTC; null: still.',
    }),
  },
  { $id: 'Holder', additionalProperties: false },
)
export type Holder = Static<typeof HolderSchema>

type Span = { readonly standing: Standing; readonly from: number; until: number | null }

function spansOf(events: readonly LogEvent[], e164: number): Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (const event of events) {
    const before = open?.standing
    const after = standingAfter(turnOf(event), before, e164)
    if (after?.state === before?.state && after?.account === before?.account) continue
    if (open !== undefined) open.until = event.at
    open = after === undefined ? undefined : { standing: after, from: event.at, until: null }
    if (open !== undefined) spans.push(open)
  }
  return spans
}

/** The day as milliseconds, from its beginning until before its end. */
function dayOf(on: string): readonly [from: number, until: number] {
  const from = Date.parse(`${on}T00:00:00Z`)
  if (Number.isNaN(from) || new Date(from).toISOString().slice(0, 10) !== on)
    throw new DomainError('invalid_input', `${on} is no day: write it as 2026-11-22`, { pointer: '/on' })
  return [from, from + DAY_MS]
}

/**
 * Who had a number when, the first first: to an operator everybody, to an account its own times alone. Follows from the
 * log, so that it tells of times before those that the store remembers. Errors: `invalid_input` for the day.
 */
export const numberHolders = query({
  scope: 'events:read',
  input: NumberHoldersInput,
  answer: async (session, { e164, on }): Promise<{ items: readonly Holder[] }> => {
    const { actor } = session
    const [from, until] = on === undefined ? [-Infinity, Infinity] : dayOf(on)
    const spans = spansOf(await eventsOfNumber(exchangeOf(session).database.read, e164), e164)
    const shown = spans.filter(
      (span) =>
        (actor.role === 'operator' || span.standing.account === actor.accountId) &&
        span.from < until &&
        (span.until ?? Infinity) > from,
    )
    return {
      items: shown.map(({ standing, ...span }) => ({
        accountId: standing.account,
        state: standing.state,
        from: new Date(span.from).toISOString(),
        until: span.until === null ? null : new Date(span.until).toISOString(),
      })),
    }
  },
})
