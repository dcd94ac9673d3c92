import type { Transaction } from '#db/database.ts'
import type { NumberOrderTable } from '#db/tables/orders.ts'
import { formatE164 } from '#lib/e164.ts'

import type { NewEvent } from '../events/append-event.ts'
import { postCharges, postHold } from '../ledger/charges.ts'
import { firstCharges, type PricedNumber } from '../ledger/first-charges.ts'
import type { Session } from '../session.ts'
import { changeServices } from '../services/apply-settings.ts'
import { endServices } from '../services/end-services.ts'
import { restoreServices } from '../services/restore-services.ts'
import type { ServiceRefusal } from '../services/service-refusal.ts'
import type { ServiceSettings } from '../services/service-settings.ts'
import { startBilling } from '../services/start-billing.ts'
import { startServices } from '../services/start-services.ts'
import { setInService } from './set-in-service.ts'
import { settleLines } from './settle-lines.ts'

/** What an order's numbers are to become, as it was asked. */
export type Task = {
  readonly settings: ServiceSettings
  /** `disconnect`: why, in the customer's words. */
  readonly reason: string | null
}

/** What became of the numbers: those that could not be done, and what the log is to be told. */
export type CarriedOut = {
  readonly refused: ReadonlyMap<number, ServiceRefusal>
  readonly events: readonly NewEvent[]
}

const NONE: CarriedOut = { refused: new Map(), events: [] }

async function putIntoService(
  tx: Transaction,
  session: Session,
  order: NumberOrderTable,
  numbers: readonly PricedNumber[],
  settings: ServiceSettings,
): Promise<CarriedOut> {
  const e164s = numbers.map(({ e164 }) => e164)
  const charges = firstCharges(order.id, numbers)
  if (order.hold_id === null) await postCharges(tx, session, order.account_id, charges)
  else {
    await postHold(tx, session, order.hold_id, charges)
    await tx.query.updateTable('number_order').set({ hold_id: null }).where('id', '=', order.id).execute()
  }
  await setInService(tx, session, order.id, e164s)
  await startServices(tx, session, order.id, e164s, settings)
  await startBilling(tx, order.id, e164s)
  const data = { numbers: e164s, orderId: order.id }
  const subject = formatE164(e164s[0] ?? 0)
  return { ...NONE, events: [{ type: 'service.started', subject, accountId: order.account_id, data }] }
}

async function changeOf(
  tx: Transaction,
  session: Session,
  order: NumberOrderTable,
  numbers: readonly PricedNumber[],
  { settings, reason }: Task,
): Promise<CarriedOut> {
  const e164s = numbers.map(({ e164 }) => e164)
  switch (order.kind) {
    case 'new':
      return putIntoService(tx, session, order, numbers, settings)
    case 'change':
    case 'move':
      return changeServices(tx, session, e164s, settings)
    case 'disconnect':
      return endServices(tx, session, e164s, { reason })
    case 'restore':
      return restoreServices(tx, session, e164s)
    case 'port_in':
    case 'campaign_assign':
    case 'campaign_remove':
      break
  }
  throw new Error(`an order of kind ${order.kind} is worked elsewhere`)
}

/**
 * Does what an order asks with those of its numbers that wait as `ordered`, ascending, each by itself, and notes what
 * became of their lines. `session` is of the order's account. Errors: those of the steps of the services, and
 * `insufficient_funds` where nothing was set aside.
 */
export async function carryOut(
  tx: Transaction,
  session: Session,
  order: NumberOrderTable,
  numbers: readonly PricedNumber[],
  task: Task,
): Promise<CarriedOut> {
  if (numbers.length === 0) return NONE
  const outcome = await changeOf(tx, session, order, numbers, task)
  const done = numbers.flatMap(({ e164 }) => (outcome.refused.has(e164) ? [] : [e164]))
  await settleLines(tx, order, done, new Map([...outcome.refused].map(([e164, { code }]) => [e164, code])))
  return outcome
}
