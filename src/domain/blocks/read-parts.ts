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

const readRows = statement<{ prefixes: readonly number[] }, PartRow>(
  (_query, parameter, text) => sql`
    select b.prefix, b.part, profile.terms, b.first_line, b.last_line, b.members, b.ocn, b.on_sale, b.opened_at
    from ${text.numberList(parameter('prefixes'))}
    join block as b on b.prefix = n.e164
    join profile on profile.id = b.profile_id
    order by b.prefix, b.part`,
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

/** The blocks of these different prefixes, by prefix. */
export async function readParts(tx: Transaction, prefixes: readonly number[]): Promise<Map<number, KeptPart[]>> {
  const parts = new Map<number, KeptPart[]>()
  for (const row of await readRows(tx, { prefixes })) {
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
