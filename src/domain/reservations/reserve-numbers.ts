import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { MINUTE_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { claimNumbers, MAX_CLAIM, type Claim } from '../numbers/claim-numbers.ts'
import { claimWanted } from '../numbers/claim-wanted.ts'
import { E164Field } from '../e164-field.ts'
import { explainRefusals, numbersUnavailable } from '../numbers/explain-refusals.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { MAX_SEARCHES, WantedSchema } from '../numbers/wanted.ts'
import { exchangeOf, needInventory, type Session } from '../session.ts'
import { addHolds } from './count-holds.ts'
import { DEFAULT_HOLD_MINUTES, HoldMinutes, type Reservation } from './reservation.ts'

/** Given numbers, or one or several searches, to be found and held in one call. */
export const ReserveInput = Type.Object(
  {
    numbers: Type.Optional(
      Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'The very numbers to hold.' }),
    ),
    searches: Type.Optional(
      Type.Array(WantedSchema, {
        minItems: 1,
        maxItems: MAX_SEARCHES,
        description: 'What to find and hold, each with its own quantity.',
      }),
    ),
    mode: Type.Optional(
      Type.Enum(['all', 'any'], {
        default: 'all',
        description: '`all`: everything or nothing. `any`: what can be had; the rest is told.',
      }),
    ),
    holdMinutes: Type.Optional(HoldMinutes),
  },
  { additionalProperties: false },
)
type Input = Static<typeof ReserveInput>

const insertReservation = statement<
  { id: string; account_id: string; numbers: string; created_at: number; expires_at: number },
  never
>((query, parameter) =>
  query.insertInto('reservation').values({
    id: parameter('id'),
    account_id: parameter('account_id'),
    state: 'active',
    numbers: parameter('numbers'),
    created_at: parameter('created_at'),
    expires_at: parameter('expires_at'),
    closed_at: null,
  }),
)

const located = (searches: NonNullable<Input['searches']>) =>
  searches.map((search, index) => ({ ...search, at: `/searches/${index}` }))

async function holdListed(tx: Transaction, session: Session, input: Input, claim: Claim) {
  const numbers = input.numbers ?? []
  noNumberTwice(numbers, '/numbers')
  const held = await claimNumbers(tx, session, numbers, claim)
  const had = new Set(held)
  const refused = await explainRefusals(
    tx,
    session,
    numbers.filter((e164) => !had.has(e164)),
  )
  if (refused.length > 0 && (input.mode !== 'any' || held.length === 0)) throw numbersUnavailable(refused)
  return { held, refused }
}

/**
 * Holds numbers for the account, for a while, so that nobody else can have them.
 * Errors: `numbers_unavailable` with alternatives, `insufficient_numbers`, `hold_limit_reached`.
 */
export const reserveNumbers = mutation({
  name: 'reservations.create',
  scope: 'reservations:write',
  input: ReserveInput,
  run: async (tx, session, input) => {
    needInventory(session)
    if ((input.numbers === undefined) === (input.searches === undefined))
      throw new DomainError('invalid_input', 'give either numbers or a search, one of the two', { pointer: '/numbers' })
    const { clock } = exchangeOf(session)
    const { accountId } = session.actor
    const now = clock.now()
    const reservationId = newId('reservation', clock)
    const expiresAt = now + (input.holdMinutes ?? DEFAULT_HOLD_MINUTES) * MINUTE_MS
    const claim: Claim = { state: 'reserved', reservationId, expiresAt }
    const { held, refused } =
      input.searches === undefined
        ? await holdListed(tx, session, input, claim)
        : { held: await claimWanted(tx, session, located(input.searches), input.mode ?? 'all', claim), refused: [] }
    await insertReservation(tx, {
      id: reservationId,
      account_id: accountId,
      numbers: `[${held.join()}]`,
      created_at: now,
      expires_at: expiresAt,
    })
    const holds = await addHolds(tx, session, held.length)
    const reservation: Reservation = {
      id: reservationId,
      state: 'active',
      numbers: held.map(formatE164),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }
    return {
      answer: { reservation, refused, holds },
      events: [
        {
          type: 'reservation.created',
          subject: reservationId,
          accountId,
          data: { expiresAt, quantity: held.length },
          taken: held,
        },
      ],
    }
  },
})
