import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

import { type KeptPart, linesFromStore } from './import-plan.ts'
import { parseTerms, type Terms } from './terms.ts'

type PartRow = {
  prefix: number
  part: number
  terms: string
  first_line: number
  last_line: number
  members: string | null
  ocn: string | null
  on_sale: number
  opened_at: number | null
}

const readRows = statement<{ first: number; last: number }, PartRow>(
  (_query, parameter) => sql`
    select block.prefix, block.part, profile.terms, block.first_line, block.last_line, block.members, block.ocn,
      block.on_sale, block.opened_at
    from block join profile on profile.id = block.profile_id
    where block.prefix between ${parameter('first')} and ${parameter('last')}
    order by block.prefix, block.part`,
)

const parsed = new Map<string, Terms>()
const TERMS_KEPT = 100_000

function termsFrom(text: string): Terms {
  const known = parsed.get(text)
  if (known !== undefined) return known
  if (parsed.size >= TERMS_KEPT) parsed.clear()
  const terms = parseTerms(text)
  parsed.set(text, terms)
  return terms
}

/** The blocks of a stretch of prefixes, by prefix. */
export async function readParts(tx: Transaction, first: number, last: number): Promise<Map<number, KeptPart[]>> {
  const parts = new Map<number, KeptPart[]>()
  for (const row of await readRows(tx, { first, last })) {
    const part: KeptPart = {
      part: row.part,
      terms: termsFrom(row.terms),
      lines: linesFromStore(row.first_line, row.last_line, row.members),
      ocn: row.ocn,
      onSale: row.on_sale === 1,
      openedAt: row.opened_at,
    }
    const known = parts.get(row.prefix)
    if (known === undefined) parts.set(row.prefix, [part])
    else known.push(part)
  }
  return parts
}
