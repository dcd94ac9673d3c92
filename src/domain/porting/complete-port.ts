import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { pricedNumbers } from '../blocks/priced-numbers.ts'
import { firstCharges, portCharges } from '../ledger/first-charges.ts'
import { postCharges } from '../ledger/charges.ts'
import { priceBookOf } from '../ledger/price-book.ts'
import { mutation } from '../mutation.ts'
import { finishOrder } from '../orders/finish-order.ts'
import { openOrder } from '../orders/open-order.ts'
import { startBilling } from '../services/start-billing.ts'
import { startServices } from '../services/start-services.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import { numbersOfPort, type PortRow } from './find-port.ts'
import { judgePortability, profileOf } from './judge-portability.ts'
import { movePort } from './move-port.ts'
import { settingsOf, showPort } from './show-port.ts'
import { PortIdInput } from './submit-port.ts'

/**
 * Charges what it costs to bring these numbers, by the class that the footprint gives them, and their first month, by what
 * every later month is priced by. Errors: `insufficient_funds`.
 */
async function charge(
  tx: Transaction,
  owner: Session,
  portId: string,
  orderId: string,
  numbers: readonly number[],
): Promise<void> {
  const { accountId } = owner.actor
  const book = await priceBookOf(exchangeOf(owner), accountId, tx)
  const judged = await judgePortability(tx, owner, numbers)
  const ports = portCharges(book, portId, new Map(judged.map((one) => [one.e164, profileOf(one)])))
  const priced = [...(await pricedNumbers(tx, numbers))].map(([e164, of]) => ({
    e164,
    price: book.priceOf(of) ?? null,
  }))
  const first = firstCharges(orderId, priced)
  await postCharges(tx, owner, accountId, [...ports, ...first.filter(({ kind }) => kind === 'monthly')])
  await startBilling(tx, orderId, numbers)
}

/** Puts the numbers of a port into service, through an order of their account. Gives its id. */
async function activate(tx: Transaction, owner: Session, row: PortRow, numbers: readonly number[]): Promise<string> {
  const { orderId } = await openOrder(tx, owner, { kind: 'port_in', asked: { portId: row.id }, wanted: numbers.length })
  const { rows } = await sql<{ e164: number }>`
    update number set state = 'in_service', order_id = ${orderId}, changed_at = ${exchangeOf(owner).clock.now()}
    where state = 'porting_in' and port_id = ${row.id}
      and e164 ${tx.text.among(numbers)}
    returning e164`.execute(tx.query)
  if (rows.length !== numbers.length)
    throw new Error(`${row.id} has ${numbers.length} numbers and claimed ${rows.length}`)
  const services = await startServices(tx, owner, orderId, numbers, settingsOf(row), '/settings')
  const lines = numbers.map((e164) => ({ e164, state: 'completed' as const, serviceId: services.get(e164) ?? null }))
  await finishOrder(tx, owner, orderId, lines)
  return orderId
}

/**
 * Tells that the numbers have moved: in one transaction they are in service with the settings of the port, through an
 * order of their account, and are charged. For operators. Errors: `not_found` also for what the settings name and that
 * was deleted meanwhile, `wrong_state`, `insufficient_funds`.
 */
export const completePort = mutation({
  name: 'ports.complete',
  scope: 'ports:work',
  input: PortIdInput,
  run: async (tx, session, { portId }) => {
    const row = await movePort(tx, session, portId, 'complete')
    const owner = actingFor(session, row.account_id)
    const numbers = await numbersOfPort(tx, portId)
    const orderId = await activate(tx, owner, row, numbers)
    await tx.query.updateTable('port').set({ order_id: orderId }).where('id', '=', portId).execute()
    await charge(tx, owner, portId, orderId, numbers)
    return {
      answer: await showPort(tx, session, { ...row, order_id: orderId }),
      events: [
        { type: 'port.ported', subject: portId, accountId: row.account_id, data: { numbers, orderId }, taken: numbers },
      ],
    }
  },
})
