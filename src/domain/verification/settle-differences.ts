import { sql } from 'kysely'

import { isFree } from '#inventory/find-number.ts'
import { hasLine, LINES_PER_BLOCK } from '#lib/lines.ts'

import { linesFromStore } from '../blocks/import-plan.ts'
import type { Exchange } from '../exchange.ts'

/** Prefixes that are looked at again, and how often. */
const MAX_SETTLED = 10_000
const SETTLE_TRIES = 5
const SETTLE_WAIT_MS = 50

type BlockRow = { prefix: number; first_line: number; last_line: number; members: string | null }

/** Of these prefixes those where index and store still differ, looked at between two writes of this process. */
async function stillDiffering(exchange: Exchange, prefixes: readonly number[]): Promise<number[]> {
  return exchange.database.transaction(async (tx) => {
    const blocks = await sql<BlockRow>`
      select b.prefix, b.first_line, b.last_line, b.members from ${tx.text.numberList(prefixes)}
      join block as b on b.prefix = n.e164 and b.on_sale = 1`.execute(tx.query)
    // CROSS JOIN has SQLite begin with the list and not with all numbers: https://sqlite.org/optoverview.html
    const numbers = await sql<{ e164: number }>`
      select number.e164 from ${tx.text.numberList(prefixes)}
      cross join number where number.e164 between n.e164 * ${LINES_PER_BLOCK} and n.e164 * ${LINES_PER_BLOCK} + 999`.execute(
      tx.query,
    )
    const taken = new Set(numbers.rows.map(({ e164 }) => e164))
    const free = new Set<number>()
    for (const { prefix, first_line: first, last_line: last, members } of blocks.rows) {
      const lines = linesFromStore(first, last, members)
      for (let line = 0; line < LINES_PER_BLOCK; line++) {
        const e164 = prefix * LINES_PER_BLOCK + line
        if (hasLine(lines, line) && !taken.has(e164)) free.add(e164)
      }
    }
    return prefixes.filter((prefix) => {
      for (let line = 0; line < LINES_PER_BLOCK; line++) {
        const e164 = prefix * LINES_PER_BLOCK + line
        if (isFree(exchange.inventory, e164) !== free.has(e164)) return true
      }
      return false
    })
  })
}

/** What of a difference lasts: the index may be a moment ahead of the store, or behind what another process wrote. */
export async function settleDifferences(exchange: Exchange, differing: readonly number[]): Promise<number[]> {
  let left = differing.slice(0, MAX_SETTLED)
  const unseen = differing.slice(MAX_SETTLED)
  for (let tries = 0; tries < SETTLE_TRIES && left.length > 0; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, SETTLE_WAIT_MS * 2 ** tries))
    left = await stillDiffering(exchange, left)
  }
  return [...left, ...unseen]
}
