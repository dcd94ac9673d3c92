import type { Transaction } from '#db/database.ts'

import { appendEvents, type NewEvent } from '../events/append-event.ts'
import type { Session } from '../session.ts'
import { keepNamed } from '../services/apply-settings.ts'
import { type Dependants, dependantsOf } from '../services/dependants.ts'
import { lockOwnNumbers } from '../services/lock-own-numbers.ts'
import { sharedCustomer } from '../services/shared-customer.ts'
import { notInService, type ServiceRefusal, throwRefusal } from '../services/service-refusal.ts'
import { carryOut, type Task } from './carry-out.ts'
import { endOf } from './finish-order.ts'
import { lockOpenOrder } from './lock-order.ts'
import { makeMove } from './order-states.ts'
import type { ServiceOrderKind } from './place-service-order.ts'
import { profilesOf } from './price-numbers.ts'
import { getOrderRow } from './read-orders.ts'
import { settleLines } from './settle-lines.ts'
import { waitsFor } from './waits-for.ts'
import { writeLines } from './write-lines.ts'
import { writeNamed } from './write-named.ts'

/** An order about numbers that the account has, or had. */
export type AboutServices = {
  readonly kind: ServiceOrderKind
  /** In the order of the request. */
  readonly numbers: readonly number[]
  /** JSON pointer of the list in the request that named them. */
  readonly at: string
  readonly mode: 'all' | 'any'
  readonly task: Task
  readonly requestedAt: number | undefined
}

/** What became of the order. */
export type ProceededOrder = {
  /** For the verb to tell. */
  readonly event: NewEvent
  readonly refused: ReadonlyMap<number, ServiceRefusal>
  /** `disconnect`: what hung on the numbers. */
  readonly dependants: readonly Dependants[]
}

const UNDONE: Readonly<Record<ServiceOrderKind, string>> = {
  change: 'nothing was changed',
  move: 'nothing was moved',
  disconnect: 'nothing was released',
  restore: 'nothing was restored',
}

/** Numbers that the order cannot be about, as far as that is known before its time has come. */
async function refusedAlready(
  tx: Transaction,
  session: Session,
  kind: ServiceOrderKind,
  ascending: readonly number[],
): Promise<Map<number, ServiceRefusal>> {
  const own = await lockOwnNumbers(tx, session, ascending, [kind === 'restore' ? 'ageing' : 'in_service'])
  const refused = new Map<number, ServiceRefusal>()
  for (const e164 of ascending) {
    if (own.has(e164)) continue
    const refusal = notInService(e164)
    refused.set(e164, kind === 'restore' ? { ...refusal, code: 'number_not_restorable' } : refusal)
  }
  return refused
}

/**
 * For whom the order is: the customer whom it names, or of a move to another location the one for whom all its numbers
 * are, whose documents then count. Null: the account itself.
 */
async function customerOf(
  tx: Transaction,
  session: Session,
  { kind, task: { settings } }: AboutServices,
  ascending: readonly number[],
): Promise<string | null> {
  if (kind !== 'move' || settings.customerId !== undefined || settings.locationId === undefined)
    return settings.customerId ?? null
  const own = await lockOwnNumbers(tx, session, ascending, ['in_service'])
  return sharedCustomer(tx, [...own])
}

/** Does the order, or lets it wait for its date or its documents. Errors: see `placeServiceOrder`. */
export async function proceedWithServices(
  tx: Transaction,
  session: Session,
  orderId: string,
  about: AboutServices,
): Promise<ProceededOrder> {
  const { kind, numbers, at, mode, task, requestedAt = null } = about
  const { accountId } = session.actor
  const ascending = numbers.toSorted((a, b) => a - b)
  const dependants = kind === 'disconnect' ? await dependantsOf(tx, accountId, ascending) : []
  await writeLines(
    tx,
    orderId,
    ascending.map((e164) => ({ e164, state: 'ordered' })),
  )
  await tx.query.updateTable('number_order').set({ wanted: numbers.length }).where('id', '=', orderId).execute()
  const profiles = kind === 'move' ? await profilesOf(tx, session, ascending) : new Map<number, never>()
  const { locationId = null } = task.settings
  const customerId = await customerOf(tx, session, about, ascending)
  const waiting = { orderId, kind, customerId, locationId, requestedAt, profiles: profiles.values() }
  const wait = await waitsFor(tx, session, waiting)
  const order = await lockOpenOrder(tx, orderId)
  if (order === undefined) throw new Error(`order ${orderId} is not open`)

  const refuse = (refused: ReadonlyMap<number, ServiceRefusal>) => {
    if (mode === 'all' || refused.size === numbers.length)
      throwRefusal(numbers, refused, { numbers: at, settings: '', undone: UNDONE[kind] })
  }
  let refused: ReadonlyMap<number, ServiceRefusal>
  if (wait.state === null) {
    const outcome = await carryOut(
      tx,
      session,
      order,
      ascending.map((e164) => ({ e164, price: null })),
      task,
    )
    refused = outcome.refused
    refuse(refused)
    await appendEvents(tx, session, outcome.events)
  } else {
    refused = await refusedAlready(tx, session, kind, ascending)
    refuse(refused)
    await settleLines(tx, order, [], new Map([...refused].map(([e164, { code }]) => [e164, code])))
  }
  const named = { ...task.settings, customerId }
  await keepNamed(tx, session, named)
  await writeNamed(tx, orderId, named)
  const event = await makeMove(
    tx,
    session,
    orderId,
    ['submitted'],
    wait.state ?? endOf(await getOrderRow(tx, accountId, orderId)),
  )
  if (event === undefined) throw new Error(`order ${orderId} has gone on by itself`)
  return { event, refused, dependants }
}
