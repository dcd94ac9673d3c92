import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { postCharges } from '../ledger/charges.ts'
import { firstCharges } from '../ledger/first-charges.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { E164Field } from '../e164-field.ts'
import { WantedSchema } from '../numbers/wanted.ts'
import { needInventory, type Session } from '../session.ts'
import { keepNamed } from '../services/apply-settings.ts'
import { checkSettings, ServiceSettingsSchema } from '../services/service-settings.ts'
import { startBilling } from '../services/start-billing.ts'
import { startServices } from '../services/start-services.ts'
import { checkCanHave } from './check-can-have.ts'
import { conflictsOf } from './conflicts.ts'
import { ExternalId } from './external-id.ts'
import { closeOrder } from './finish-order.ts'
import { limitBackorders } from './limit-backorders.ts'
import { openOrder } from './open-order.ts'
import type { Order } from './order.ts'
import { priceNumbers, profilesOf } from './price-numbers.ts'
import { asDryRun, readOrder } from './read-orders.ts'
import { checkRequestedDate, parseRequestedDate, RequestedDate } from './requested-date.ts'
import { keepOrdered } from './set-in-service.ts'
import { startWaiting } from './start-waiting.ts'
import { takeForOrder } from './take-for-order.ts'
import { settingsAmong } from './task-of.ts'
import { waitsFor } from './waits-for.ts'
import { writeNamed } from './write-named.ts'
import type { NewLine } from './write-lines.ts'

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
    backorder: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          'With criteria. True: what is free is taken now, and the rest waits, oldest order first, until numbers that ' +
          'match come into stock.',
      }),
    ),
    mode: Type.Optional(
      Type.Enum(['all', 'any'], {
        default: 'all',
        description: '`all`: everything or nothing. `any`: what can be had; the rest is told, line by line.',
      }),
    ),
    requestedDate: Type.Optional(RequestedDate),
    ...ServiceSettingsSchema.properties,
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
  /** True when the order was placed before under the same externalId and nothing was done now. */
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
  for (const field of ['quantity', 'contiguous', 'backorder'] as const)
    if (input.criteria === undefined && input[field] !== undefined)
      throw new DomainError('invalid_input', `${field} goes with criteria: leave it out`, { pointer: `/${field}` })
  if (input.backorder === true && input.mode !== undefined)
    throw new DomainError('invalid_input', 'a back-order takes what there is and waits for the rest: leave mode out', {
      pointer: '/mode',
    })
}

/** Takes the numbers and either puts them into service or lets the order wait. */
async function proceed(
  tx: Transaction,
  session: Session,
  orderId: string,
  input: PlaceOrder,
  requestedAt: number | null,
) {
  const { accountId } = session.actor
  const { backorder = false, customerId = null, locationId = null } = input
  const settings = settingsAmong(input)
  if (backorder) await limitBackorders(tx, session)
  const early = requestedAt === null ? 'in_service' : 'ordered'
  const { taken, refused, missing } = await takeForOrder(tx, session, orderId, input, early)
  await keepNamed(tx, session, settings)
  await writeNamed(tx, orderId, settings)
  const profiles = await profilesOf(tx, session, taken)
  const prices = await priceNumbers(tx, session, profiles)
  const waiting = { orderId, kind: 'new' as const, customerId, locationId, requestedAt, profiles: profiles.values() }
  const { state } = await waitsFor(tx, session, waiting)
  const priced = taken.map((e164) => ({ e164, price: prices.get(e164) ?? null }))
  const rejected = refused.map(({ e164, reason }): NewLine => ({
    e164: Number(e164.slice(1)),
    state: 'rejected',
    reason,
  }))
  const unfound = Array.from({ length: backorder ? missing : 0 }, (): NewLine => ({ e164: null, state: 'backordered' }))
  // Without a number there is nothing yet to need a document, or to wait for its day.
  if (state !== null && (taken.length > 0 || unfound.length === 0)) {
    if (early === 'in_service') await keepOrdered(tx, session, orderId, taken)
    await checkCanHave(tx, taken, settings)
    const ordered = priced.map((number): NewLine => ({ ...number, state: 'ordered' }))
    const event = await startWaiting(tx, session, orderId, state, [...ordered, ...rejected, ...unfound], {
      taken,
      missing: missing - unfound.length,
    })
    return { event, refused }
  }
  await postCharges(tx, session, accountId, firstCharges(orderId, priced))
  const services = await startServices(tx, session, orderId, taken, settings)
  await startBilling(tx, orderId, taken)
  const completed = priced.map(({ e164, price }): NewLine => ({
    e164,
    state: 'completed',
    serviceId: services.get(e164) ?? null,
    price,
  }))
  const event =
    unfound.length > 0
      ? await startWaiting(tx, session, orderId, 'backordered', [...completed, ...unfound], { taken })
      : await closeOrder(tx, session, orderId, [...completed, ...rejected], { taken, missing })
  return { event, refused }
}

/** What a verb adds that does more in the same transaction. */
export type BesideOrder = {
  /** Kept with what was asked, and so part of what makes an order the same one again. */
  readonly asked?: Readonly<Record<string, unknown>>
  /** Done to a new order before it takes anything: what it throws is told before what keeps numbers from being had. */
  begin?(orderId: string): Promise<void>
}

/** What `placeOrder` does in its transaction, for verbs that do more in the same one. Errors: the same. */
export async function placeNewOrder(
  tx: Transaction,
  session: Session,
  input: PlaceOrder,
  beside: BesideOrder = {},
): Promise<Outcome<PlacedOrder>> {
  needInventory(session)
  oneSelector(input)
  checkSettings(settingsAmong(input))
  const { dryRun = false, ...asked } = input
  const { externalId, requestId, reservationId } = input
  const requestedAt = parseRequestedDate(input.requestedDate)
  const opened = await openOrder(tx, session, {
    kind: 'new',
    asked: { ...asked, ...beside.asked },
    wanted: 0,
    externalId,
    requestId,
    reservationId,
    requestedAt,
  })
  const { orderId, repeated } = opened
  if (repeated) return { answer: { order: await readOrder(tx, session, orderId), repeated: true }, events: 'unchanged' }
  checkRequestedDate(session, requestedAt)
  await beside.begin?.(orderId)
  const { event, refused } = await proceed(tx, session, orderId, input, requestedAt ?? null)
  const order = await readOrder(tx, session, orderId)
  if (!dryRun) return { answer: { order, repeated: false }, events: [event] }
  const conflicts = conflictsOf(refused)
  return { answer: { order: asDryRun(order, conflicts), repeated: false }, events: 'undo' }
}

/**
 * Puts numbers into service for the account: those of a reservation, given ones, or any that match. It is complete when
 * it is answered, unless it has to wait: for documents, for its date, or with `backorder` for stock. Errors:
 * `external_id_reused`, `not_found` for the reservation and what the settings name, `reservation_expired`,
 * `reservation_closed`, `numbers_unavailable` with alternatives, `insufficient_numbers`, `insufficient_funds`,
 * `limit_reached` for too many back-orders.
 */
export const placeOrder = mutation({
  name: 'orders.place',
  scope: 'orders:write',
  input: PlaceOrderInput,
  run: placeNewOrder,
})
