import type { BlockRow, RowReject, SourceItem } from '#domain/blocks/block-row.ts'
import { importBlocks, type ImportAnswer } from '#domain/blocks/import-blocks.ts'
import { linesFromStore } from '#domain/blocks/import-plan.ts'
import { parseTerms, type Terms } from '#domain/blocks/terms.ts'
import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'
import { eachLine } from '#lib/lines.ts'

import { PLAIN_ROW } from '../support/plain-row.ts'

/** A row that says what is given here and is plain otherwise. */
export type Row = Partial<BlockRow> & { readonly first: number; readonly last: number }

export type Imported = ImportAnswer & { readonly rejects: readonly RowReject[] }

/** Imports rows as a file of the source `test` would, from its line 2 on; `more` comes after them. */
export async function importRows(
  session: Session,
  rows: readonly Row[],
  options: { strict?: boolean; reportOnly?: boolean; more?: readonly SourceItem[] } = {},
): Promise<Imported> {
  const rejects: RowReject[] = []
  async function* items(): AsyncGenerator<SourceItem[]> {
    yield rows.map((row, index) => ({ kind: 'row', row: { ...PLAIN_ROW, line: index + 2, ...row } }))
    yield [...(options.more ?? [])]
  }
  const answer = await importBlocks(
    session,
    {
      source: 'test',
      fileName: 'test.csv',
      strict: options.strict ?? false,
      reportOnly: options.reportOnly ?? false,
    },
    {
      items: items(),
      select: (row) => (row.status === 'unwanted' ? undefined : row),
      onReject: (reject) => rejects.push(reject),
      onProgress: () => {},
      bytes: () => ({ read: 0, total: 0 }),
    },
  )
  return { ...answer, rejects }
}

export type StockedNumber = Terms & {
  readonly ocn: string | null
  readonly onSale: boolean
  readonly opened: boolean
}

/** Every number that the store has in a block, with what its block says of it. Fails on a number in two blocks. */
export async function stockedNumbers(exchange: Exchange): Promise<Map<number, StockedNumber>> {
  const rows = await exchange.database.read.query
    .selectFrom('block')
    .innerJoin('profile', 'profile.id', 'block.profile_id')
    .select(['prefix', 'part', 'terms', 'first_line', 'last_line', 'members', 'size', 'ocn', 'on_sale', 'opened_at'])
    .execute()
  const numbers = new Map<number, StockedNumber>()
  for (const row of rows) {
    let size = 0
    for (const line of eachLine(linesFromStore(row.first_line, row.last_line, row.members))) {
      const e164 = row.prefix * 1_000 + line
      if (numbers.has(e164)) throw new Error(`${e164} is in two blocks`)
      const block = { ocn: row.ocn, onSale: row.on_sale === 1, opened: row.opened_at !== null }
      numbers.set(e164, { ...parseTerms(row.terms), ...block })
      size++
    }
    if (size !== row.size) throw new Error(`block ${row.prefix}/${row.part} says ${row.size} and has ${size}`)
  }
  return numbers
}
