import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { checkChange } from '../services/check-settings.ts'
import { ServiceSettingsSchema } from '../services/service-settings.ts'
import { serviceConflictsOf } from './conflicts.ts'
import { ExternalId } from './external-id.ts'
import { openOrder } from './open-order.ts'
import { checkOwnNumbers, ownNumbers, OwnNumbersFields } from './order-numbers.ts'
import type { PlacedOrder } from './place-order.ts'
import { proceedWithServices } from './proceed-with-services.ts'
import { asDryRun, readOrder } from './read-orders.ts'
import { checkRequestedDate, parseRequestedDate, RequestedDate } from './requested-date.ts'
import { settingsAmong, taskOfAsked } from './task-of.ts'
import type { Session } from '../session.ts'

/** Kinds of orders about numbers that the account has, or had. */
export const SERVICE_ORDER_KINDS = ['change', 'move', 'disconnect', 'restore'] as const
export type ServiceOrderKind = (typeof SERVICE_ORDER_KINDS)[number]

/** Which numbers, and what becomes of them. */
export const PlaceServiceOrderInput = Type.Object(
  {
    kind: Type.Enum(SERVICE_ORDER_KINDS, {
      description:
        '`change`: how they are set. `move`: to another location, connection or customer. `disconnect`: out of ' +
        'service. `restore`: back into it, while they rest.',
    }),
    ...OwnNumbersFields,
    ...ServiceSettingsSchema.properties,
    reason: Type.Optional(Line('`disconnect`: why, kept with the service; one line of 1 to 200 characters.')),
    mode: Type.Optional(
      Type.Enum(['all', 'any'], {
        default: 'all',
        description: '`all`: every number or none. `any`: those that can be; the rest is told, line by line.',
      }),
    ),
    requestedDate: Type.Optional(RequestedDate),
    externalId: Type.Optional(ExternalId("The customer's own id of this order: sent again, nothing is done.")),
    requestId: Type.Optional(ExternalId('Ties several orders together.')),
    dryRun: Type.Optional(
      Type.Boolean({ default: false, description: 'True: answer what would happen, and do nothing.' }),
    ),
  },
  { additionalProperties: false },
)
export type PlaceServiceOrder = Static<typeof PlaceServiceOrderInput>

const MOVED = ['locationId', 'connectionId', 'customerId'] as const

/** The fields that go with the kind, and no others. Errors: `invalid_input` at the first that does not. */
function checkFields(input: PlaceServiceOrder): void {
  const refuse = (field: string, message: string) => {
    throw new DomainError('invalid_input', message, { pointer: `/${field}` })
  }
  const { kind } = input
  const given = Object.keys(settingsAmong(input))
  const may: readonly string[] = kind === 'change' ? given : kind === 'move' ? MOVED : []
  const strange = given.find((field) => !may.includes(field))
  if (strange !== undefined) refuse(strange, `${strange} does not go with an order of kind ${kind}: leave it out`)
  if (kind === 'change' && given.length === 0) refuse('kind', 'no setting is given: say what is to be changed')
  if (kind === 'move' && given.length === 0)
    refuse('locationId', 'say where to: give locationId, connectionId or customerId')
  for (const field of MOVED)
    if (kind === 'move' && input[field] === null)
      refuse(field, `${field} is null: a move leads somewhere; use an order of kind change to clear it`)
  if (kind !== 'disconnect' && input.reason !== undefined)
    refuse('reason', `reason goes with an order of kind disconnect: leave it out`)
}

/** What a verb adds that does more in the same transaction. */
export type BesideServiceOrder = {
  /** Kept with what was asked, and so part of what makes an order the same one again. */
  readonly asked?: Readonly<Record<string, unknown>>
  /** Done to a new order before it touches its numbers, which come in the order of the request. */
  begin?(orderId: string, numbers: readonly number[]): Promise<void>
}

/** What `placeServiceOrder` does in its transaction, for verbs that do more in the same one. Errors: the same. */
export async function placeNewServiceOrder(
  tx: Transaction,
  session: Session,
  input: PlaceServiceOrder,
  beside: BesideServiceOrder = {},
): Promise<Outcome<PlacedOrder>> {
  checkOwnNumbers(input)
  checkFields(input)
  const { dryRun = false, kind, ...given } = input
  const { externalId, requestId, mode = 'all' } = input
  const task = taskOfAsked(kind, given)
  checkChange(task.settings)
  const requestedAt = parseRequestedDate(input.requestedDate)
  const asked = { ...given, ...beside.asked }
  const opened = await openOrder(tx, session, { kind, asked, wanted: 0, externalId, requestId, requestedAt })
  const { orderId, repeated } = opened
  if (repeated) return { answer: { order: await readOrder(tx, session, orderId), repeated: true }, events: 'unchanged' }
  checkRequestedDate(session, requestedAt)
  const numbers = await ownNumbers(tx, session, input)
  await beside.begin?.(orderId, numbers)
  const at = input.numbers === undefined ? '/serviceIds' : '/numbers'
  const done = await proceedWithServices(tx, session, orderId, { kind, numbers, at, mode, task, requestedAt })
  const order = await readOrder(tx, session, orderId)
  const conflicts = serviceConflictsOf(done.refused, done.dependants)
  if (dryRun) return { answer: { order: asDryRun(order, conflicts), repeated: false }, events: 'undo' }
  const told = kind === 'disconnect' ? conflicts : []
  return { answer: { order: { ...order, conflicts: told }, repeated: false }, events: [done.event] }
}

/**
 * Changes, moves, disconnects or restores numbers of the account. Done when it is answered, unless it has to wait for its
 * date, or a move for documents. A disconnection tells what hangs on its numbers, and each line until when the number can
 * be restored. Errors: `external_id_reused`, `not_found` for a service and what is named, `number_not_in_service`,
 * `deletion_locked`, `number_not_restorable`, `invalid_input` for settings that a number cannot have.
 */
export const placeServiceOrder = mutation({
  name: 'orders.service',
  scope: 'orders:write',
  input: PlaceServiceOrderInput,
  run: (tx, session, input) => placeNewServiceOrder(tx, session, input),
})
