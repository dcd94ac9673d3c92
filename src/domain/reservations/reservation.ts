import { Type, type Static } from 'typebox'

import { REFUSAL_REASONS } from '../numbers/explain-refusals.ts'

/** Minutes that a hold lasts when nothing is said, and at the most. */
export const DEFAULT_HOLD_MINUTES = 10
export const MAX_HOLD_MINUTES = 240
/** However often it is extended, a hold ends a day after it began. 47 CFR 52.15(f)(1)(vi) would allow 180 days. */
export const MAX_HOLD_TOTAL_MINUTES = 1_440

/**
 * The life of a reservation: from `active` to one of the ends, never back. `expired` is a fact from the moment that
 * `expiresAt` is reached, whether or not the sweep has noted it.
 */
export const RESERVATION_STATES = ['active', 'ordered', 'released', 'expired'] as const
export type ReservationState = (typeof RESERVATION_STATES)[number]
export const RESERVATION_MOVES: Readonly<Record<ReservationState, readonly ReservationState[]>> = {
  active: ['ordered', 'released', 'expired'],
  ordered: [],
  released: [],
  expired: [],
}

/** Minutes from now, 1–240. */
export const HoldMinutes = Type.Integer({
  minimum: 1,
  maximum: MAX_HOLD_MINUTES,
  description: 'Minutes from now that the numbers are held.',
})

const Numbers = (description: string) => Type.Array(Type.String({ description: 'E.164 with plus.' }), { description })

/** Numbers that are held for an account for a time. */
export const ReservationSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `rsv_…`.' }),
    state: Type.Enum(RESERVATION_STATES, {
      description:
        '`active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`.',
    }),
    numbers: Numbers('The numbers that it holds now, ascending; when it has ended, those that it held at the last.'),
    createdAt: Type.String({ format: 'date-time', description: 'When the hold began, UTC.' }),
    expiresAt: Type.String({ format: 'date-time', description: 'From this moment the numbers are free again.' }),
  },
  { $id: 'Reservation', additionalProperties: false },
)
export type Reservation = Static<typeof ReservationSchema>

/** A number that could not be had, why, and what to take instead. */
export const RefusalSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    reason: Type.Enum(REFUSAL_REASONS, {
      description:
        '`not_in_inventory`: no block on sale has it; `not_available`: somebody has it; `…_you`: you have it already.',
    }),
    alternatives: Type.Immutable(
      Type.Array(Type.String(), { description: 'Free numbers near it in the same place, nearest first.' }),
    ),
  },
  { $id: 'Refusal', additionalProperties: false },
)

/** How many numbers the account holds, of how many it may. */
export const HoldsSchema = Type.Object(
  {
    limit: Type.Integer({ description: 'How many numbers the account may hold at once.' }),
    used: Type.Integer({ description: 'How many it holds now, over all its reservations.' }),
  },
  { $id: 'Holds', additionalProperties: false },
)
