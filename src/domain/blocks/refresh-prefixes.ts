import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { BlockPart } from '#inventory/block-part.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { type BlockChange, replaceBlocks } from '#inventory/replace-blocks.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { type BlockColumns, blockPartOf } from './block-columns.ts'
import { loadProfiles } from './load-inventory.ts'

/** Prefixes that are brought up to date one by one; for more the index is built anew. */
export const MAX_REFRESH = 50_000

/** Brings some prefixes of the index to what the store says, blocks and taken numbers. */
export async function refreshPrefixes(
  tx: Transaction,
  inventory: Inventory,
  prefixes: readonly number[],
): Promise<void> {
  if (prefixes.length === 0) return
  const parts = new Map<number, BlockPart[]>(prefixes.map((prefix) => [prefix, []]))
  const taken = new Map<number, number[]>(prefixes.map((prefix) => [prefix, []]))
  const blocks = await sql<BlockColumns>`
    select b.prefix, b.part, b.profile_id, b.first_line, b.last_line, b.members, b.opened_at
    from ${tx.text.numberList(prefixes)} join block as b on b.prefix = n.e164 and b.on_sale = 1
    order by b.prefix, b.part`.execute(tx.query)
  // After the blocks: an import that commits between the two must not leave blocks without a profile.
  const newest = inventory.profiles.reduce((id, profile) => Math.max(id, profile.id), 0)
  await loadProfiles(tx, inventory, newest)
  for (const row of blocks.rows) parts.get(row.prefix)?.push(blockPartOf(row))
  // CROSS JOIN has SQLite begin with the list and not with all numbers: https://sqlite.org/optoverview.html
  const numbers = await sql<{ e164: number }>`
    select number.e164 from ${tx.text.numberList(prefixes)}
    cross join number where number.e164 between n.e164 * ${LINES_PER_BLOCK} and n.e164 * ${LINES_PER_BLOCK} + 999
    order by number.e164`.execute(tx.query)
  for (const { e164 } of numbers.rows) taken.get(Math.floor(e164 / LINES_PER_BLOCK))?.push(e164)
  replaceBlocks(
    inventory,
    prefixes
      .toSorted((a, b) => a - b)
      .map((prefix): BlockChange => ({ prefix, parts: parts.get(prefix) ?? [], taken: taken.get(prefix) ?? [] })),
  )
}
