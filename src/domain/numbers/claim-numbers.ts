import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { isFree } from '#inventory/find-number.ts'
import { freeNumbers } from '#inventory/free-numbers.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import { formatE164 } from '#lib/e164.ts'

import { appendEvents } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import { lostNumbers } from './lost-numbers.ts'
import { openBlocks } from './open-blocks.ts'

/** Numbers that one request may claim. */
export const MAX_CLAIM = 10_000

/** What the claimed numbers become. */
export type Claim =
  | { readonly state: 'reserved'; readonly reservationId: string; readonly expiresAt: number }
  | {
      /** `ordered`: something must happen before it works. Whoever claims it for service starts the service too. */
      readonly state: 'in_service' | 'ordered'
      readonly orderId: string
      /** True to take over numbers that the account itself holds reserved. */
      readonly own: boolean
    }
  /** Kept from sale by the operator, in the name of this account. */
  | { readonly state: 'held'; readonly accountId: string }

type ClaimParameters = {
  numbers: readonly number[]
  state: Claim['state']
  account_id: string
  reservation_id: string | null
  order_id: string | null
  expires_at: number | null
  now: number
  own: number
}

/**
 * The one statement by which a number changes hands. What it returns was taken; what it does not was somebody else's,
 * or is on no block that is on sale. The primary key of `number` is the lock: of two claims for one number the second
 * waits for the first and then finds the row. Numbers are taken in ascending order, so that two claims never wait for
 * each other in a circle, and the blocks are kept from being withdrawn meanwhile.
 */
const claim = statement<ClaimParameters, { e164: number }>(
  (_query, parameter, text) => sql`
    insert into number (e164, state, account_id, reservation_id, order_id, expires_at, available_at, changed_at)
    select n.e164, cast(${parameter('state')} as text), cast(${parameter('account_id')} as text),
      cast(${parameter('reservation_id')} as text), cast(${parameter('order_id')} as text),
      cast(${parameter('expires_at')} as bigint), null, cast(${parameter('now')} as bigint)
    from ${text.numberList(parameter('numbers'))}
    join block as b on b.prefix = n.e164 / 1000
      and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1')
    where b.on_sale = 1
    order by n.e164
    ${text.keepBlocks}
    on conflict (e164) do update set
      state = excluded.state,
      account_id = excluded.account_id,
      reservation_id = excluded.reservation_id,
      order_id = excluded.order_id,
      expires_at = excluded.expires_at,
      available_at = null,
      port_id = null,
      foreign_block = 0,
      changed_at = excluded.changed_at
    where (number.state = 'reserved' and number.expires_at <= excluded.changed_at)
      or (number.state = 'ageing' and number.available_at <= excluded.changed_at)
      or (cast(${parameter('own')} as integer) = 1
        and number.state = 'reserved' and number.account_id = excluded.account_id)
    returning e164`,
)

async function take(tx: Transaction, session: Session, numbers: readonly number[], to: Claim): Promise<number[]> {
  const exchange = exchangeOf(session)
  const now = exchange.clock.now()
  const rows = await claim(tx, {
    numbers,
    state: to.state,
    account_id: to.state === 'held' ? to.accountId : session.actor.accountId,
    reservation_id: to.state === 'reserved' ? to.reservationId : null,
    order_id: 'orderId' in to ? to.orderId : null,
    expires_at: to.state === 'reserved' ? to.expiresAt : null,
    now,
    own: 'own' in to && to.own ? 1 : 0,
  })
  const claimed = rows.map((row) => row.e164).toSorted((a, b) => a - b)
  await openBlocks(tx, session, claimed, now)
  // The index hears of it before the commit, so that no other request is offered these numbers meanwhile; and once more
  // after it, in case a release that was committed just before told the index later.
  const wereFree = claimed.filter((e164) => isFree(exchange.inventory, e164))
  takeNumbers(exchange.inventory, wereFree)
  tx.onRollback(() => freeNumbers(exchange.inventory, wereFree))
  tx.onCommit(() => takeNumbers(exchange.inventory, claimed))
  return claimed
}

/** In a sandbox somebody else may be faster by a hair: really, in the same transaction, and so undone together with it. */
async function loseSome(tx: Transaction, session: Session, numbers: readonly number[]): Promise<void> {
  const lost = lostNumbers(session, numbers)
  const accountId = exchangeOf(session).sandbox?.carrierId
  if (lost.length === 0 || accountId === undefined) return
  const taken = await take(tx, session, lost, { state: 'held', accountId })
  const [first] = taken
  if (first === undefined) return
  const data = { quantity: taken.length }
  await appendEvents(tx, session, [{ type: 'numbers.held', subject: formatE164(first), data, taken }])
}

/** Takes what can be taken of these different numbers, and gives it back in ascending order. */
export async function claimNumbers(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  to: Claim,
): Promise<number[]> {
  if (to.state !== 'held') await loseSome(tx, session, numbers)
  return take(tx, session, numbers, to)
}
