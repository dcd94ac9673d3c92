import { RunAgain, type Transaction } from '#db/database.ts'
import type { Filter } from '#inventory/filter.ts'
import { pickRun } from '#inventory/pick-run.ts'
import { pick } from '#inventory/pick.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

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

/** Numbers that a unit of work found to be somebody else's, over all its runs, and how often that was. */
type Losses = { readonly numbers: Set<number>; races: number }
const lossesOf = new WeakMap<WeakKey, Losses>()

function getLosses({ unit }: Transaction): Losses {
  const known = lossesOf.get(unit)
  if (known !== undefined) return known
  const none = { numbers: new Set<number>(), races: 0 }
  lossesOf.set(unit, none)
  return none
}

/**
 * Finds numbers on the index and claims them, asking the index again for those that somebody else had taken meanwhile.
 * Gives up to `quantity` numbers, ascending; fewer only when no more are free, or after `CLAIM_TRIES` lost races. A run
 * is had whole or not at all.
 */
export async function claimByCriteria(tx: Transaction, session: Session, wanted: Wanted, to: Claim): Promise<number[]> {
  const exchange = exchangeOf(session)
  const losses = getLosses(tx)
  const claimed: number[] = []
  while (claimed.length < wanted.quantity && losses.races < CLAIM_TRIES) {
    const proposed = propose(exchange, wanted, claimed.length, losses.numbers)
    if (proposed.length === 0) break
    const got = await claimNumbers(tx, session, proposed, to)
    if (got.length < proposed.length) {
      losses.races++
      const had = new Set(got)
      const lost = proposed.filter((e164) => !had.has(e164))
      for (const e164 of lost) losses.numbers.add(e164)
      // The log will say so too, but until then everybody else here would run at the same numbers.
      takeNumbers(exchange.inventory, lost)
      // PostgreSQL keeps a lock on each row that it found taken: a second claim with such locks, beside others that do
      // the same, would wait in a circle. Without them it is free to try elsewhere.
      if (exchange.database.engine === 'postgres' && losses.races < CLAIM_TRIES) throw new RunAgain('lost a race')
    }
    if (wanted.contiguous && got.length < wanted.quantity) await releaseClaimed(tx, session, got, to)
    else claimed.push(...got)
  }
  return claimed.toSorted((a, b) => a - b)
}
