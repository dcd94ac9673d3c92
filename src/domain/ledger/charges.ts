import assert from 'node:assert/strict'

import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { exchangeOf, type Session } from '../session.ts'
import { type Balance, moveBalance } from './balance-rows.ts'
import { heldAccount, receivableAccount, revenueAccount } from './ledger-accounts.ts'
import { sumByCurrency } from './sum-by-currency.ts'
import { type Entry, writeTransactions } from './write-transactions.ts'

/** Something that an account pays for. */
export type Charge = {
  readonly kind: 'setup' | 'monthly' | 'port' | 'adjustment'
  /** What it is for, as the statement tells it: a number `+12015551234`, or an id. */
  readonly subject: string
  /** Minor units, 0 or more; 0 is free and never written. */
  readonly amountMinor: number
  /** ISO 4217. */
  readonly currency: string
  /** Unique for ever: what was charged under it is never charged again. */
  readonly source: string
}

function entryOf(accountId: string, { kind, subject, source, currency, amountMinor }: Charge): Entry {
  return {
    kind,
    subject,
    source,
    currency,
    amountMinor: -amountMinor,
    sides: [
      [receivableAccount(accountId), amountMinor],
      [revenueAccount(kind), -amountMinor],
    ],
  }
}

/** Those that cost something. Throws for an amount that is no amount of minor units. */
function notFree(charges: readonly Charge[]): readonly Charge[] {
  for (const { source, amountMinor } of charges)
    assert.ok(Number.isSafeInteger(amountMinor) && amountMinor >= 0, `${source} costs ${amountMinor}`)
  return charges.filter(({ amountMinor }) => amountMinor > 0)
}

/**
 * Sets aside what the charges cost, so that nothing else can spend it. Gives the id of the hold, which the order keeps
 * until it is posted or voided; null when nothing is to be paid. Errors: `insufficient_funds`.
 */
export async function holdFunds(
  tx: Transaction,
  session: Session,
  accountId: string,
  charges: readonly Charge[],
): Promise<string | null> {
  const paid = notFree(charges)
  const [first] = paid
  if (first === undefined) return null
  const { clock } = exchangeOf(session)
  const now = clock.now()
  const id = newId('hold', clock)
  const totals = sumByCurrency(paid)
  await tx.query
    .insertInto('hold')
    .values({ id, account_id: accountId, state: 'held', subject: first.subject, created_at: now, closed_at: null })
    .execute()
  await tx.query
    .insertInto('hold_amount')
    .values(totals.map(({ currency, amountMinor }) => ({ hold_id: id, currency, amount_minor: amountMinor })))
    .execute()
  await writeTransactions(
    tx,
    session,
    accountId,
    totals.map(({ currency, amountMinor }): Entry => ({
      kind: 'hold',
      subject: id,
      source: `hold:${id}:${currency}`,
      currency,
      amountMinor: 0,
      sides: [
        [receivableAccount(accountId), amountMinor],
        [heldAccount(accountId), -amountMinor],
      ],
    })),
  )
  for (const { currency, amountMinor } of totals)
    await moveBalance(tx, accountId, { currency, balanceMinor: 0, heldMinor: amountMinor }, { now, force: false })
  return id
}

type Held = { readonly currency: string; readonly amount_minor: number }

/** Closes a hold, if it is open yet, and gives whose it is and what it had set aside. */
async function closeHold(
  tx: Transaction,
  holdId: string,
  state: 'posted' | 'voided',
  now: number,
): Promise<{ readonly accountId: string; readonly amounts: readonly Held[] }> {
  const closed = await tx.query
    .updateTable('hold')
    .set({ state, closed_at: now })
    .where('id', '=', holdId)
    .where('state', '=', 'held')
    .returning('account_id')
    .executeTakeFirst()
  assert.ok(closed !== undefined, `the hold ${holdId} is not held`)
  const amounts = await tx.query
    .selectFrom('hold_amount')
    .select(['currency', 'amount_minor'])
    .where('hold_id', '=', holdId)
    .orderBy('currency')
    .execute()
  return { accountId: closed.account_id, amounts }
}

/** Takes back what a hold had set aside, in the books; the balance follows with whatever else happens to it. */
function releasesOf(accountId: string, holdId: string, amounts: readonly Held[]): Entry[] {
  return amounts.map(({ currency, amount_minor: amount }) => ({
    kind: 'release',
    subject: holdId,
    source: `release:${holdId}:${currency}`,
    currency,
    amountMinor: 0,
    sides: [
      [heldAccount(accountId), amount],
      [receivableAccount(accountId), -amount],
    ],
  }))
}

/**
 * Charges what was set aside for, and gives the rest back. What goes beyond the hold, such as a price that has risen, is
 * charged too if the account can pay it. Errors: `insufficient_funds`; a hold that is posted or voided already is a fault.
 */
export async function postHold(
  tx: Transaction,
  session: Session,
  holdId: string,
  charges: readonly Charge[],
): Promise<void> {
  const now = exchangeOf(session).clock.now()
  const { accountId, amounts } = await closeHold(tx, holdId, 'posted', now)
  await writeTransactions(tx, session, accountId, releasesOf(accountId, holdId, amounts))
  const entries = notFree(charges).map((charge) => entryOf(accountId, charge))
  const costs = sumByCurrency(await writeTransactions(tx, session, accountId, entries))
  const held = new Map(amounts.map(({ currency, amount_minor: amount }) => [currency, amount]))
  const cost = new Map(costs.map(({ currency, amountMinor }) => [currency, amountMinor]))
  for (const currency of [...new Set([...held.keys(), ...cost.keys()])].toSorted()) {
    const [balanceMinor, heldMinor] = [cost.get(currency) ?? 0, -(held.get(currency) ?? 0)]
    await moveBalance(tx, accountId, { currency, balanceMinor, heldMinor }, { now, force: balanceMinor >= heldMinor })
  }
}

/** Gives back all that a hold had set aside. A hold that is posted or voided already is a fault. */
export async function voidHold(tx: Transaction, session: Session, holdId: string): Promise<void> {
  const now = exchangeOf(session).clock.now()
  const { accountId, amounts } = await closeHold(tx, holdId, 'voided', now)
  await writeTransactions(tx, session, accountId, releasesOf(accountId, holdId, amounts))
  for (const { currency, amount_minor: amount } of amounts)
    await moveBalance(tx, accountId, { currency, balanceMinor: 0, heldMinor: -amount }, { now, force: true })
}

/** What was charged in one currency, and what the account has then. */
export type Posted = { readonly chargedMinor: number; readonly balance: Balance }

async function post(
  tx: Transaction,
  session: Session,
  accountId: string,
  charges: readonly Charge[],
  force: boolean,
): Promise<Posted[]> {
  const now = exchangeOf(session).clock.now()
  const entries = notFree(charges).map((charge) => entryOf(accountId, charge))
  const costs = sumByCurrency(await writeTransactions(tx, session, accountId, entries))
  const posted: Posted[] = []
  for (const { currency, amountMinor } of costs) {
    const move = { currency, balanceMinor: amountMinor, heldMinor: 0 }
    posted.push({ chargedMinor: -amountMinor, balance: await moveBalance(tx, accountId, move, { now, force }) })
  }
  return posted
}

/** Charges at once. What was charged before under the same source is left out. Errors: `insufficient_funds`. */
export async function postCharges(
  tx: Transaction,
  session: Session,
  accountId: string,
  charges: readonly Charge[],
): Promise<void> {
  await post(tx, session, accountId, charges, false)
}

/** The same for what is owed already, such as a month that has begun: it is charged whatever the account has. Gives what it has then, by currency. */
export function postOwed(
  tx: Transaction,
  session: Session,
  accountId: string,
  charges: readonly Charge[],
): Promise<Posted[]> {
  return post(tx, session, accountId, charges, true)
}
