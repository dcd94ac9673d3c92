import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { sha256 } from '#lib/digest.ts'
import { newId } from '#lib/ids.ts'
import { canonicalJson } from '#lib/json.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { E164Field } from '../e164-field.ts'
import { WantedSchema } from '../numbers/wanted.ts'
import { exchangeOf, needInventory, type Session } from '../session.ts'
import { startServices } from '../services/start-services.ts'
import type { Order } from './order.ts'
import { readOrder, showSummary } from './read-orders.ts'
import { takeForOrder } from './take-for-order.ts'
import { writeLines } from './write-lines.ts'

/** A customer's own id: 1 to 128 printable characters. */
export const ExternalId = (description: string) =>
  Type.String({ minLength: 1, maxLength: 128, pattern: '^[\\u0020-\\u007e]+$', description })

/** Exactly one of `reservationId`, `numbers` and `criteria` says what is ordered. */
export const PlaceOrderInput = Type.Object(
  {
    reservationId: Type.Optional(IdField('Order all that this active reservation holds.')),
    numbers: Type.Optional(
      Type.Array(E164Field, {
        minItems: 1,
        maxItems: MAX_CLAIM,
        description: 'Order these numbers: free ones, or ones that the account holds reserved.',
      }),
    ),
    criteria: Type.Optional(WantedSchema.properties.criteria),
    quantity: Type.Optional(WantedSchema.properties.quantity),
    contiguous: WantedSchema.properties.contiguous,
    mode: Type.Optional(
      Type.Enum(['all', 'any'], {
        default: 'all',
        description: '`all`: everything or nothing. `any`: what can be had; the rest is told, line by line.',
      }),
    ),
    externalId: Type.Optional(
      ExternalId("The customer's own id of this order: sent again, the same order is answered and nothing is bought."),
    ),
    requestId: Type.Optional(ExternalId('Ties several orders together.')),
    dryRun: Type.Optional(
      Type.Boolean({ default: false, description: 'True: answer what would happen, and do nothing.' }),
    ),
  },
  { additionalProperties: false },
)
export type PlaceOrder = Static<typeof PlaceOrderInput>

export type PlacedOrder = {
  readonly order: Order
  /** True when the order was placed before under the same externalId and nothing was bought now. */
  readonly repeated: boolean
}

function oneSelector(input: PlaceOrder): void {
  const given = [input.reservationId, input.numbers, input.criteria].filter((selector) => selector !== undefined)
  if (given.length !== 1)
    throw new DomainError('invalid_input', 'give exactly one of reservationId, numbers and criteria', {
      pointer: '/numbers',
    })
  if (input.criteria !== undefined && input.quantity === undefined)
    throw new DomainError('invalid_input', 'quantity is missing: say how many numbers that match are wanted', {
      pointer: '/quantity',
    })
  if (input.criteria === undefined && (input.quantity !== undefined || input.contiguous !== undefined))
    throw new DomainError('invalid_input', 'quantity and contiguous go with criteria: leave them out', {
      pointer: input.quantity === undefined ? '/contiguous' : '/quantity',
    })
}

/** The order that the account placed under this externalId before, if this is the same request again. */
async function findRepeated(
  tx: Transaction,
  accountId: string,
  externalId: string,
  fingerprint: string,
): Promise<Order> {
  const row = await tx.query
    .selectFrom('number_order')
    .select(['id', 'fingerprint'])
    .where('account_id', '=', accountId)
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow()
  if (row.fingerprint !== fingerprint)
    throw new DomainError(
      'external_id_reused',
      `the externalId ${externalId} belongs to order ${row.id}, which asked for something else: use a new one`,
      { pointer: '/externalId', extra: { orderId: row.id } },
    )
  return readOrder(tx, accountId, row.id)
}

/**
 * Puts numbers into service for the account: those of a reservation, given ones, or any that match. Complete when it is
 * answered. Errors: `external_id_reused`, `not_found` for the reservation, `reservation_expired`, `reservation_closed`,
 * `numbers_unavailable` with alternatives, `insufficient_numbers`.
 */
export const placeOrder = mutation({
  name: 'orders.place',
  scope: 'orders:write',
  input: PlaceOrderInput,
  run: async (tx, session: Session, input): Promise<Outcome<PlacedOrder>> => {
    needInventory(session)
    oneSelector(input)
    const { clock } = exchangeOf(session)
    const { accountId } = session.actor
    const { dryRun = false, ...asked } = input
    const row = {
      id: newId('order', clock),
      account_id: accountId,
      kind: 'new' as const,
      external_id: input.externalId ?? null,
      request_id: input.requestId ?? null,
      fingerprint: sha256(canonicalJson(asked)),
      reservation_id: input.reservationId ?? null,
      created_at: clock.now(),
    }
    // First of all, so that of two orders with one externalId the second waits here for the first.
    const fresh = await tx.query
      .insertInto('number_order')
      .values({ ...row, state: 'completed', completed: 0, rejected: 0 })
      .onConflict((conflict) => conflict.columns(['account_id', 'external_id']).doNothing())
      .returning('id')
      .execute()
    if (fresh.length === 0)
      return {
        answer: {
          order: await findRepeated(tx, accountId, input.externalId ?? '', row.fingerprint),
          repeated: true,
        },
        events: 'unchanged',
      }

    const { taken, refused, missing } = await takeForOrder(tx, session, row.id, input)
    const services = await startServices(tx, session, row.id, taken)
    const lines = await writeLines(tx, row.id, services, refused)
    const result = {
      state: refused.length + missing > 0 ? ('partially_completed' as const) : ('completed' as const),
      completed: taken.length,
      rejected: refused.length + missing,
    }
    await tx.query.updateTable('number_order').set(result).where('id', '=', row.id).execute()
    const order: Order = { ...showSummary({ ...row, ...result }), lines }
    if (dryRun) return { answer: { order: withoutIds(order), repeated: false }, events: 'undo' }
    return {
      answer: { order, repeated: false },
      events: [
        {
          type: 'order.placed',
          subject: row.id,
          accountId,
          data: { ...result, externalId: row.external_id, requestId: row.request_id },
          taken,
        },
      ],
    }
  },
})

/** What a dry run tells has no ids: the things were not made. */
function withoutIds(order: Order): Order {
  return { ...order, id: null, lines: order.lines.map((line) => ({ ...line, serviceId: null })) }
}
