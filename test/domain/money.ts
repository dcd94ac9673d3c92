import { holdFunds, postHold, voidHold, type Charge } from '#domain/ledger/charges.ts'
import { getBalance } from '#domain/ledger/get-balance.ts'
import { pay } from '#domain/ledger/pay.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { openOrder } from '#domain/orders/open-order.ts'
import { moveOrder, OPEN_STATES } from '#domain/orders/order-states.ts'
import { exchangeOf, type Session } from '#domain/session.ts'

let sources = 0

/** A charge that was never made before, in US dollars unless it says otherwise. */
export const charge = (amountMinor: number, terms: Partial<Charge> = {}): Charge => ({
  kind: 'setup',
  subject: '+12015550000',
  amountMinor,
  currency: 'USD',
  source: `test:${++sources}`,
  ...terms,
})

/** Makes the account prepaid and pays in for it. */
export async function prepay(operator: Session, { actor }: Session, amountMinor: number, currency = 'USD') {
  const { accountId } = actor
  await setBilling(operator, { accountId, mode: 'prepaid', currency })
  if (amountMinor > 0) await pay(operator, { accountId, amountMinor, currency, externalId: `opening ${++sources}` })
}

/** What an account has in one currency: the balance, what is set aside, what it may spend. */
export async function moneyOf(session: Session, currency = 'USD'): Promise<[number, number, number | null]> {
  const found = (await getBalance(session, {})).balances.find((balance) => balance.currency === currency)
  return [found?.balanceMinor ?? 0, found?.heldMinor ?? 0, found?.availableMinor ?? null]
}

/** An order that waits, with money set aside for it. */
export type Waiting = { readonly orderId: string; readonly holdId: string }

/** Places an order that waits and sets aside what it costs; null when that is nothing. */
export function waitWithHold(session: Session, charges: readonly Charge[]): Promise<Waiting | null> {
  const { accountId } = session.actor
  return exchangeOf(session).database.transaction(async (tx) => {
    const { orderId } = await openOrder(tx, session, { kind: 'new', asked: {}, wanted: 0 })
    const holdId = await holdFunds(tx, session, accountId, charges)
    await tx.query.updateTable('number_order').set({ hold_id: holdId }).where('id', '=', orderId).execute()
    if (holdId === null) await moveOrder(tx, session, orderId, OPEN_STATES, 'cancelled')
    return holdId === null ? null : { orderId, holdId }
  })
}

/** Ends an order that waits: charges for it, or with null gives the money back. False when it has ended before. */
export function endWaiting(session: Session, waiting: Waiting, charges: readonly Charge[] | null): Promise<boolean> {
  return exchangeOf(session).database.transaction(async (tx) => {
    if (!(await moveOrder(tx, session, waiting.orderId, OPEN_STATES, 'cancelled'))) return false
    await tx.query.updateTable('number_order').set({ hold_id: null }).where('id', '=', waiting.orderId).execute()
    if (charges === null) await voidHold(tx, session, waiting.holdId)
    else await postHold(tx, session, waiting.holdId, charges)
    return true
  })
}
