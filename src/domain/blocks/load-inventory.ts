import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { listStatement, statement } from '#db/statement.ts'
import { createInventory, type Inventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import { putProfile } from '#inventory/put-profile.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'

import { type BlockList, blockPartOfList } from './block-columns.ts'
import { parseTerms } from './terms.ts'

/** Rows that are read at once: enough to be fast, few enough to leave the event loop to others in between. */
const PAGE_ROWS = 4_000

const countBlocks = statement<Record<string, never>, { count: number }>(
  () => sql`select count(*) as count from block where on_sale = 1`,
)

const readBlocks = listStatement<{ prefix: number; part: number; limit: number }, BlockList>(
  (_query, parameter) => sql`
    select prefix, part, profile_id, first_line, last_line, members, opened_at from block
    where (prefix, part) > (${parameter('prefix')}, ${parameter('part')}) and on_sale = 1
    order by prefix, part limit ${parameter('limit')}`,
)

const readTaken = listStatement<{ after: number; limit: number }, readonly [e164: number]>(
  (_query, parameter) => sql`
    select e164 from number where e164 > ${parameter('after')} order by e164 limit ${parameter('limit')}`,
)

const readProfiles = statement<{ after: number; limit: number }, { id: number; terms: string }>(
  (_query, parameter) => sql`
    select id, terms from profile where id > ${parameter('after')} order by id limit ${parameter('limit')}`,
)

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Makes all profiles of the store known to the index, or those after an id. */
export async function loadProfiles(reader: Reader, inventory: Inventory, afterId = 0): Promise<void> {
  for (let after = afterId; ;) {
    const rows = await readProfiles(reader, { after, limit: PAGE_ROWS })
    for (const { id, terms } of rows) putProfile(inventory, { id, ...parseTerms(terms) })
    if (rows.length < PAGE_ROWS) return
    after = rows.at(-1)?.id ?? after
  }
}

/** Builds the index from the store: all blocks on sale, less the numbers that have a row. */
export async function loadInventory(reader: Reader): Promise<Inventory> {
  const inventory = createInventory()
  await loadProfiles(reader, inventory)
  const [total] = await countBlocks(reader, {})
  const loader = startLoad(inventory, total?.count ?? 0)
  for (let prefix = 0, part = 0; ;) {
    const rows = await readBlocks(reader, { prefix, part, limit: PAGE_ROWS })
    for (const row of rows) loader.add(row[0], blockPartOfList(row))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_ROWS) break
    prefix = last[0]
    part = last[1]
    await turn()
  }
  loader.finish()
  for (let after = 0; ;) {
    const rows = await readTaken(reader, { after, limit: PAGE_ROWS })
    takeNumbers(
      inventory,
      rows.map(([e164]) => e164),
    )
    if (rows.length < PAGE_ROWS) break
    after = rows.at(-1)?.[0] ?? after
    await turn()
  }
  return inventory
}
