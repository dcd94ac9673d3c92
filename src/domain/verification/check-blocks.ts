import { type Selectable, sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import type { NumberTable } from '#db/tables/numbers.ts'
import { freeLinesOf } from '#inventory/free-lines.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { countLines, hasLine, isSameLines, type Lines, LINES_PER_BLOCK, linesMeet, removeLine } from '#lib/lines.ts'

import { linesFromStore } from '../blocks/import-plan.ts'
import { type Category, categoryOf, isOver } from '../numbers/category.ts'
import { type Findings, note } from './problem.ts'

/** Blocks that are looked at together. */
const PAGE_BLOCKS = 20_000

type BlockRow = {
  prefix: number
  part: number
  first_line: number
  last_line: number
  members: string | null
  size: number
  on_sale: number
}

type NumberRow = Pick<Selectable<NumberTable>, 'e164' | 'state' | 'expires_at' | 'available_at' | 'changed_at'>

/** What was found of the blocks. */
export type CheckedBlocks = {
  /** Blocks on sale. */
  readonly onSale: number
  /** Prefixes where the index does not say what the store says. */
  readonly differing: readonly number[]
}

const nameOf = (prefix: number, part: number) => `block ${prefix}/${part}`

async function pageOfBlocks(reader: Reader, prefix: number): Promise<BlockRow[]> {
  const page = await sql<BlockRow>`
    select prefix, part, first_line, last_line, members, size, on_sale from block
    where prefix > ${prefix} order by prefix, part limit ${PAGE_BLOCKS}`.execute(reader.query)
  // The parts of the last prefix may be cut off: they come whole with the next page.
  const last = page.rows.at(-1)?.prefix
  const whole = page.rows.filter((row) => row.prefix !== last)
  return page.rows.length < PAGE_BLOCKS ? page.rows : whole
}

async function numbersOfPage(reader: Reader, page: readonly BlockRow[]): Promise<Map<number, NumberRow[]>> {
  const first = (page[0]?.prefix ?? 0) * LINES_PER_BLOCK
  const last = ((page.at(-1)?.prefix ?? 0) + 1) * LINES_PER_BLOCK
  const { rows } = await sql<NumberRow>`
    select e164, state, expires_at, available_at, changed_at from number where e164 >= ${first} and e164 < ${last}`.execute(
    reader.query,
  )
  const byPrefix = new Map<number, NumberRow[]>()
  for (const row of rows) {
    const prefix = Math.floor(row.e164 / LINES_PER_BLOCK)
    const known = byPrefix.get(prefix)
    if (known === undefined) byPrefix.set(prefix, [row])
    else known.push(row)
  }
  return byPrefix
}

/** The categories of 47 CFR 52.15(f) of a block add up to its size: free ones and one for each row. Gives the free lines. */
function checkOne(block: BlockRow, numbers: readonly NumberRow[], now: number, findings: Findings): Lines {
  const name = nameOf(block.prefix, block.part)
  const members = linesFromStore(block.first_line, block.last_line, block.members)
  const free = Uint32Array.from(members)
  const categories = new Map<Category, number>([['available', 0]])
  const count = (category: Category | null, many: number) => {
    if (category !== null) categories.set(category, (categories.get(category) ?? 0) + many)
  }
  for (const row of numbers) {
    const line = row.e164 % LINES_PER_BLOCK
    if (!hasLine(members, line)) continue
    removeLine(free, line)
    count(categoryOf({ state: row.state, isForeign: false, isOver: isOver(row, now) }), 1)
  }
  count(categoryOf(null), countLines(free))
  const sum = [...categories.values()].reduce((total, many) => total + many, 0)
  if (sum !== block.size || countLines(members) !== block.size) {
    const told = [...categories].map(([category, many]) => `${many} ${category}`).join(' + ')
    note(findings, 'block_adds_up', name, `says ${block.size} numbers, has ${countLines(members)}: ${told} = ${sum}`)
  }
  return free
}

/** No number is in two parts of a prefix. */
function checkApart(page: readonly BlockRow[], findings: Findings): void {
  let before: { prefix: number; members: Lines }[] = []
  for (const { prefix, part, first_line: first, last_line: last, members: text } of page) {
    const members = linesFromStore(first, last, text)
    before = before.filter((other) => other.prefix === prefix)
    if (before.some((other) => linesMeet(other.members, members)))
      note(findings, 'blocks_apart', nameOf(prefix, part), 'shares numbers with another part of its prefix')
    before.push({ prefix, members })
  }
}

/** Whether the index offers just the numbers that the store has free: none of a block that was withdrawn. */
function isAsIndexed(inventory: Inventory, block: BlockRow, free: Lines): boolean {
  const indexed = freeLinesOf(inventory, block.prefix, block.part)
  return block.on_sale === 0 ? indexed === undefined : indexed !== undefined && isSameLines(indexed, free)
}

/** Checks every block of the store by itself, and against the index if there is one. */
export async function checkBlocks(
  reader: Reader,
  inventory: Inventory | undefined,
  now: number,
  findings: Findings,
): Promise<CheckedBlocks> {
  let onSale = 0
  const differing: number[] = []
  for (let prefix = 0; ;) {
    const page = await pageOfBlocks(reader, prefix)
    if (page.length === 0) return { onSale, differing }
    const numbers = await numbersOfPage(reader, page)
    checkApart(page, findings)
    for (const block of page) {
      const free = checkOne(block, numbers.get(block.prefix) ?? [], now, findings)
      onSale += block.on_sale
      if (inventory !== undefined && !isAsIndexed(inventory, block, free) && differing.at(-1) !== block.prefix)
        differing.push(block.prefix)
    }
    prefix = page.at(-1)?.prefix ?? prefix
  }
}
