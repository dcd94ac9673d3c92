import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { isOpened } from '#inventory/find-number.ts'
import { markOpened } from '#inventory/mark-opened.ts'

import { exchangeOf, type Session } from '../session.ts'

const open = statement<{ prefixes: readonly number[]; now: number }, never>(
  (_query, parameter, text) => sql`
    update block set opened_at = cast(${parameter('now')} as bigint)
    where (prefix, part) in (
      select b.prefix, b.part from block as b
      where b.prefix ${text.among(parameter('prefixes'))} and b.opened_at is null
      order by b.prefix, b.part ${text.lockRows})`,
)

/**
 * Notes when the first number of a thousands-block is taken. Opened blocks are offered first, as 47 CFR 52.15(j) asks:
 * numbers come from an opened block before another is opened.
 */
export async function openBlocks(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  now: number,
): Promise<void> {
  const exchange = exchangeOf(session)
  const prefixes = new Set<number>()
  for (const e164 of numbers) if (!isOpened(exchange.inventory, e164)) prefixes.add(Math.floor(e164 / 1_000))
  if (prefixes.size === 0) return
  await open(tx, { prefixes: [...prefixes], now })
  tx.onCommit(() => {
    for (const prefix of prefixes) markOpened(exchange.inventory, prefix, now)
  })
}
