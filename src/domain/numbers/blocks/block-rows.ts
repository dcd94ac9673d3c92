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

/** Adds the terms of the profiles that these blocks have and that are not known yet. */
export async function learnTerms(reader: Reader, rows: readonly BlockRow[], known: Map<number, Terms>): Promise<void> {
  const ids = [...new Set(rows.map((row) => row.profile_id))].filter((id) => !known.has(id))
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
