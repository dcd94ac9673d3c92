import { countFree } from '#inventory/count-free.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import { appendEvents } from '../events/append-event.ts'
import type { Exchange } from '../exchange.ts'
import { askIndex } from '../numbers/ask-index.ts'
import { filterOfCriteria } from '../numbers/filter-of-criteria.ts'
import { actingFor, exchangeOf, type Session } from '../session.ts'
import { endWaiting } from './end-waiting.ts'
import { backorderedBy, fillOrder } from './fill-order.ts'

/** Back-orders that are read at once. */
const BACKORDER_PAGE = 100
/** How long a round may be left out while nothing seems to be new, and an order whose account cannot pay. */
const ROUND_MS = MINUTE_MS

/** What a round was made on: while all of it stands still, another round would find nothing. */
type Round = {
  readonly inventory: Inventory
  readonly freed: number
  readonly newest: string | null
  readonly at: number
  /** Orders that could not be paid for, and when. */
  readonly unpaid: ReadonlyMap<string, number>
}
const rounds = new WeakMap<Exchange, Round>()

async function newestBackorder({ database }: Exchange): Promise<string | null> {
  const { id } = await database.read.query
    .selectFrom('order_line')
    .select((select) => select.fn.max('order_id').as('id'))
    .where('state', '=', 'backordered')
    .executeTakeFirstOrThrow()
  return id
}

async function pageOf({ database }: Exchange, after: string) {
  return database.read.query
    .selectFrom('number_order')
    .select(['id', 'account_id', 'asked'])
    .where('ended_at', 'is', null)
    .where('id', 'in', (lines) =>
      lines
        .selectFrom('order_line')
        .select('order_id')
        .distinct()
        .where('state', '=', 'backordered')
        .where('order_id', '>', after)
        .orderBy('order_id')
        .limit(BACKORDER_PAGE),
    )
    .orderBy('id')
    .execute()
}

type Waiting = Awaited<ReturnType<typeof pageOf>>[number]

/** Whether the index has anything for the order, so that no transaction is begun in vain. */
async function isInStock(session: Session, order: Waiting): Promise<boolean> {
  const { criteria } = backorderedBy(order)
  const filter = await filterOfCriteria(actingFor(session, order.account_id), criteria)
  return askIndex(() => countFree(exchangeOf(session).inventory, filter)) > 0
}

/** Fills one order as far as it can be. What it asks may have become impossible: then it is rejected with the reason. */
async function tryToFill(session: Session, order: Waiting): Promise<number | 'unpaid'> {
  const { database } = exchangeOf(session)
  try {
    if (!(await isInStock(session, order))) return 0
    return await database.transaction((tx) => fillOrder(tx, session, order.id))
  } catch (error) {
    if (!(error instanceof DomainError) || error.retryable) throw error
    if (error.code === 'insufficient_funds') return 'unpaid'
    const { message } = error
    await database.transaction(async (tx) => {
      const event = await endWaiting(tx, session, order.id, 'rejected', message)
      if (event !== undefined) await appendEvents(tx, session, [event])
    })
    return 0
  }
}

function isSame(round: Round | undefined, now: Round): boolean {
  return (
    round !== undefined &&
    round.inventory === now.inventory &&
    round.freed === now.freed &&
    round.newest === now.newest &&
    now.at < round.at + ROUND_MS
  )
}

/**
 * Gives numbers that have come into stock, by whatever way, to the orders that wait for them, the oldest first, each in a
 * transaction of its own. Looks only when the index has had numbers freed or orders have come since the last round, and
 * once a minute besides. An order whose account cannot pay is passed over and tried again a minute later. Returns how
 * many numbers were given.
 */
export async function fillBackorders(session: Session): Promise<number> {
  const exchange = exchangeOf(session)
  if (!exchange.isReady()) return 0
  const last = rounds.get(exchange)
  const at = exchange.clock.now()
  const { inventory } = exchange
  const begun = { inventory, freed: inventory.freed, newest: await newestBackorder(exchange), at, unpaid: new Map() }
  if (begun.newest === null || isSame(last, begun)) return 0
  const unpaid = new Map([...(last?.unpaid ?? [])].filter(([, since]) => since + ROUND_MS > at))
  let filled = 0
  for (let after = ''; ;) {
    const page = await pageOf(exchange, after)
    for (const order of page) {
      if (unpaid.has(order.id)) continue
      const got = await tryToFill(session, order)
      if (got === 'unpaid') unpaid.set(order.id, at)
      else filled += got
    }
    if (page.length === 0) break
    after = page.at(-1)?.id ?? after
  }
  rounds.set(exchange, { ...begun, unpaid })
  return filled
}
