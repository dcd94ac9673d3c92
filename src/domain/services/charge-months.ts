import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'
import { addMonths, nextMonth } from '#lib/months.ts'

import { pricedNumbers } from '../blocks/priced-numbers.ts'
import { appendEvents, type NewEvent } from '../events/append-event.ts'
import { availableMinor } from '../ledger/balance-rows.ts'
import { type Charge, postOwed, type Posted } from '../ledger/charges.ts'
import { type PriceBook, priceBookOf } from '../ledger/price-book.ts'
import type { Price } from '../ledger/rate.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Services that are charged in one transaction. */
export const MONTHS_BATCH = 200
/** Months that one service is charged in one transaction, after a long time in which nothing was charged. */
export const MAX_MONTHS_AT_ONCE = 12

type Due = {
  readonly id: string
  readonly account_id: string
  readonly e164: number
  readonly started_at: number
  readonly billed_until: number
}

/**
 * The months of a service that have begun and were not charged, the first ones of them: the beginnings, and where the
 * last ends. Months count from the day on which the service began; one that was restored after its month was over counts
 * from the day of its restoration.
 */
export function monthsDue(
  { started_at: startedAt, billed_until: billedUntil }: Pick<Due, 'started_at' | 'billed_until'>,
  now: number,
): { readonly begins: readonly number[]; readonly until: number } {
  const isAnchored = nextMonth(startedAt, Math.max(billedUntil - 1, startedAt)) === billedUntil
  const begins: number[] = []
  let until = billedUntil
  while (until <= now && begins.length < MAX_MONTHS_AT_ONCE) {
    begins.push(until)
    until = isAnchored ? nextMonth(startedAt, until) : addMonths(billedUntil, begins.length)
  }
  return { begins, until }
}

function chargesOf({ id, e164 }: Due, begins: readonly number[], price: Price | undefined): Charge[] {
  if (price === undefined) return []
  const { currency, monthlyMinor } = price
  return begins.map((at) => ({
    kind: 'monthly',
    subject: formatE164(e164),
    amountMinor: monthlyMinor,
    currency,
    source: `monthly:${id}:${new Date(at).toISOString().slice(0, 10)}`,
  }))
}

/** The events of what one account was charged; one more when that brought it below its limit. */
function eventsOf(accountId: string, services: number, posted: readonly Posted[]): NewEvent[] {
  return posted.flatMap(({ chargedMinor, balance }): NewEvent[] => {
    const { currency, balanceMinor, heldMinor } = balance
    const charged: NewEvent = {
      type: 'ledger.charged',
      subject: accountId,
      accountId,
      data: { services, currency, chargedMinor },
    }
    const available = availableMinor(balance)
    const isOverdrawn = available !== null && available < 0 && available + chargedMinor >= 0
    if (!isOverdrawn) return [charged]
    const data = { currency, balanceMinor, heldMinor, missingMinor: -available }
    return [charged, { type: 'ledger.overdrawn', subject: accountId, accountId, data }]
  })
}

/** Moves the end of what a service has paid, unless another process did so meanwhile or the service has ended. */
async function moveOn(tx: Transaction, { id, billed_until: was }: Due, until: number): Promise<boolean> {
  const { rows } = await sql`
    update service set billed_until = ${until} where id = ${id} and billed_until = ${was} and ended_at is null
    returning id`.execute(tx.query)
  return rows.length > 0
}

/**
 * Charges the next batch of services whose month is over, each the month that has begun, whatever the account has: the
 * number stays in service, and an account that is brought below its limit is told of by `ledger.overdrawn`. No month is
 * charged twice, however many processes do this at once and wherever they are killed. Returns how many services it charged.
 */
export async function chargeMonths(session: Session): Promise<number> {
  const exchange = exchangeOf(session)
  const { database, clock } = exchange
  const now = clock.now()
  const due = await database.read.query
    .selectFrom('service')
    .select(['id', 'account_id', 'e164', 'started_at', 'billed_until'])
    .where('ended_at', 'is', null)
    .where('billed_until', '<=', now)
    .orderBy('billed_until')
    .limit(MONTHS_BATCH)
    .$narrowType<{ billed_until: number }>()
    .execute()
  if (due.length === 0) return 0
  const services = due.toSorted((a, b) => a.e164 - b.e164)
  const priced = await pricedNumbers(
    database.read,
    services.map(({ e164 }) => e164),
  )
  const books = new Map<string, PriceBook>()
  for (const { account_id: id } of services) if (!books.has(id)) books.set(id, await priceBookOf(exchange, id))
  const priceOf = ({ account_id: id, e164 }: Due) => {
    const profile = priced.get(e164)
    return profile === undefined ? undefined : books.get(id)?.priceOf(profile)
  }
  return database.transaction((tx) => charge(tx, session, services, priceOf))
}

async function charge(
  tx: Transaction,
  session: Session,
  services: readonly Due[],
  priceOf: (service: Due) => Price | undefined,
): Promise<number> {
  const now = exchangeOf(session).clock.now()
  const charges = new Map<string, { services: number; charges: Charge[] }>()
  let moved = 0
  for (const service of services) {
    const { begins, until } = monthsDue(service, now)
    if (begins.length === 0 || !(await moveOn(tx, service, until))) continue
    moved++
    const account = charges.get(service.account_id) ?? { services: 0, charges: [] }
    account.services++
    account.charges.push(...chargesOf(service, begins, priceOf(service)))
    charges.set(service.account_id, account)
  }
  for (const [accountId, account] of [...charges].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const posted = await postOwed(tx, session, accountId, account.charges)
    await appendEvents(tx, session, eventsOf(accountId, account.services, posted))
  }
  return moved
}
