import type { Transaction } from '#db/database.ts'
import type { Filter } from '#inventory/filter.ts'
import { pickRun } from '#inventory/pick-run.ts'
import { pick } from '#inventory/pick.ts'

import type { Exchange } from '../exchange.ts'
import { exchangeOf, type Session } from '../session.ts'
import { askIndex } from './ask-index.ts'
import { type Claim, claimNumbers } from './claim-numbers.ts'
import { releaseClaimed } from './release-claimed.ts'

/** How often the index is asked again after somebody else was faster. */
export const CLAIM_TRIES = 20

/** n numbers that match, or n in a row. */
export type Wanted = {
  readonly filter: Filter
  readonly quantity: number
  readonly contiguous: boolean
  /** JSON pointer of the criteria in the request. */
  readonly at: string
}

/** What the index offers, other than numbers that turned out to be somebody's. */
function propose(exchange: Exchange, wanted: Wanted, had: number, avoid: ReadonlySet<number>): readonly number[] {
  const choice = { random: exchange.random, avoid }
  return askIndex(() => {
    if (!wanted.contiguous) return pick(exchange.inventory, wanted.filter, wanted.quantity - had, choice)
    const run = pickRun(exchange.inventory, wanted.filter, wanted.quantity, choice)
    return run === undefined ? [] : Array.from({ length: wanted.quantity }, (_, index) => run.first + index)
  }, wanted.at)
}

/**
 * Finds numbers on the index and claims them, asking the index again for those that somebody else had taken meanwhile.
 * Gives up to `quantity` numbers, ascending; fewer only when no more are free, or after `CLAIM_TRIES` lost races. A run
 * is had whole or not at all.
 */
export async function claimByCriteria(tx: Transaction, session: Session, wanted: Wanted, to: Claim): Promise<number[]> {
  const exchange = exchangeOf(session)
  const avoid = new Set<number>()
  const claimed: number[] = []
  for (let tries = 0; tries < CLAIM_TRIES && claimed.length < wanted.quantity; tries++) {
    const proposed = propose(exchange, wanted, claimed.length, avoid)
    if (proposed.length === 0) break
    const got = await claimNumbers(tx, session, proposed, to)
    for (const e164 of proposed) avoid.add(e164)
    if (wanted.contiguous && got.length < wanted.quantity) await releaseClaimed(tx, session, got, to)
    else claimed.push(...got)
  }
  return claimed.toSorted((a, b) => a - b)
}
