import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { parseTerms, type Terms } from '../../blocks/terms.ts'
import type { Block, CategoryCounts } from './block.ts'

/** A block as the store has it. */
export type BlockRow = {
  readonly prefix: number
  readonly part: number
  readonly profile_id: number
  readonly first_line: number
  readonly last_line: number
  readonly members: string | null
  readonly size: number
  readonly ocn: string | null
  readonly on_sale: number
}

/** The highest part that a prefix can have. */
const LAST_PART = 15

/** Up to `limit` blocks of the prefixes from `first` to `last`, in order, that stand after this block. */
export async function readBlockRows(
  reader: Reader,
  range: { readonly first: number; readonly last: number; readonly afterPart: number; readonly limit: number },
): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    select b.prefix, b.part, b.profile_id, b.first_line, b.last_line, b.members, b.size, b.ocn, b.on_sale
    from block as b where b.prefix >= ${range.first} and b.prefix <= ${range.last}
      and (b.prefix > ${range.first} or b.part > ${range.afterPart})
    order by b.prefix, b.part limit ${range.limit}`.execute(reader.query)
  return rows
}

/** A block by its place in the order of blocks. */
export type BlockPlace = { readonly prefix: number; readonly part: number }
/** Some blocks that stand one after another. */
export type BlockStep = {
  readonly end: BlockPlace
  /** True: no block of the range stands after them. */
  readonly isLast: boolean
}

const standsAfter = ({ prefix, part }: BlockPlace) =>
  sql`b.prefix >= ${prefix} and (b.prefix > ${prefix} or b.part > ${part})`

/** Where the next so many blocks after this one end, of prefixes up to `last`. */
export async function readStep(
  reader: Reader,
  { after, last, blocks }: { readonly after: BlockPlace; readonly last: number; readonly blocks: number },
): Promise<BlockStep> {
  const { rows } = await sql<BlockPlace>`
    select b.prefix, b.part from block as b where ${standsAfter(after)} and b.prefix <= ${last}
    order by b.prefix, b.part limit 1 offset ${blocks - 1}`.execute(reader.query)
  return { end: rows[0] ?? { prefix: last, part: LAST_PART }, isLast: rows[0] === undefined }
}

type Stretch = { readonly after: BlockPlace; readonly end: BlockPlace }

const standsIn = ({ after, end }: Stretch) =>
  sql`${standsAfter(after)} and b.prefix <= ${end.prefix} and (b.prefix < ${end.prefix} or b.part <= ${end.part})`

/** The ids of the terms that the blocks after one and up to another have. */
export async function readProfileIds(reader: Reader, stretch: Stretch): Promise<number[]> {
  const { rows } = await sql<{ profile_id: number }>`
    select distinct b.profile_id from block as b where ${standsIn(stretch)}`.execute(reader.query)
  return rows.map((row) => row.profile_id)
}

/** Up to `limit` blocks after one and up to another, in order, that have any of these terms; undefined: whatever they have. */
export async function readWantedRows(
  reader: Reader,
  stretch: Stretch,
  wanted: {
    readonly profileIds: readonly number[] | undefined
    readonly ocn: string | undefined
    readonly onSale: boolean | undefined
    readonly limit: number
  },
): Promise<BlockRow[]> {
  const { profileIds } = wanted
  if (profileIds?.length === 0) return []
  const ofTerms =
    profileIds === undefined
      ? sql``
      : sql`and b.profile_id in (select n.e164 from ${reader.text.numberList(profileIds)})`
  const ofHolder = wanted.ocn === undefined ? sql`` : sql`and b.ocn = ${wanted.ocn}`
  const ofSale = wanted.onSale === undefined ? sql`` : sql`and b.on_sale = ${wanted.onSale ? 1 : 0}`
  const { rows } = await sql<BlockRow>`
    select b.prefix, b.part, b.profile_id, b.first_line, b.last_line, b.members, b.size, b.ocn, b.on_sale
    from block as b
    where ${standsIn(stretch)} ${ofTerms} ${ofHolder} ${ofSale}
    order by b.prefix, b.part limit ${wanted.limit}`.execute(reader.query)
  return rows
}

/** Adds the terms of these ids that are not known yet. */
export async function learnTerms(
  reader: Reader,
  profileIds: readonly number[],
  known: Map<number, Terms>,
): Promise<void> {
  const ids = [...new Set(profileIds)].filter((id) => !known.has(id))
  if (ids.length === 0) return
  const { rows: found } = await sql<{ id: number; terms: string }>`
    select profile.id, profile.terms from ${reader.text.numberList(ids)}
    join profile on profile.id = n.e164`.execute(reader.query)
  for (const { id, terms } of found) known.set(id, parseTerms(terms))
}

/** The block as it is shown. */
export function showBlock(row: BlockRow, terms: Terms, categories: CategoryCounts): Block {
  const { country, kind, region, lata, rateCenter, city, tier, network, features, products } = terms
  const start = row.prefix * LINES_PER_BLOCK
  return {
    prefix: String(row.prefix),
    part: row.part,
    first: formatE164(start + row.first_line),
    last: formatE164(start + row.last_line),
    size: row.size,
    country,
    kind,
    region,
    lata,
    rateCenter,
    city,
    tier,
    network,
    features,
    products,
    ocn: row.ocn,
    onSale: row.on_sale === 1,
    categories,
  }
}
