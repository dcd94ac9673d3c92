import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { isOpened } from '#inventory/find-number.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { markOpened } from '#inventory/mark-opened.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

/** Tells the index which blocks of these numbers, taken by another process, that process has opened. */
export async function refreshOpened(tx: Transaction, inventory: Inventory, taken: Iterable<number>): Promise<void> {
  const prefixes = new Set<number>()
  for (const e164 of taken) if (!isOpened(inventory, e164)) prefixes.add(Math.floor(e164 / LINES_PER_BLOCK))
  if (prefixes.size === 0) return
  const { rows } = await sql<{ prefix: number; part: number; opened_at: number }>`
    select b.prefix, b.part, b.opened_at from ${tx.text.numberList([...prefixes])}
    join block as b on b.prefix = n.e164 and b.opened_at is not null`.execute(tx.query)
  for (const { prefix, part, opened_at: openedAt } of rows) markOpened(inventory, prefix, openedAt, part)
}
