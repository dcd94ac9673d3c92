import { Type, type Static } from 'typebox'

import { type CsvCell, csvLine } from '#lib/csv-text.ts'
import { npaOf } from '#lib/nanp.ts'

import { parseTerms, type Terms } from '../../blocks/terms.ts'

/** A report as a table: its columns, and its lines one after another, read from the store as they are asked for. */
export type Report = {
  readonly columns: readonly string[]
  readonly lines: AsyncIterable<readonly CsvCell[]>
}

/** Which numbers a report is about; everything absent: all. */
export const REPORT_FILTER = {
  state: Type.Optional(
    Type.String({ pattern: '^[A-Z0-9-]{1,10}$', description: 'Only of this state, province or region, such as NJ.' }),
  ),
  npa: Type.Optional(Type.String({ pattern: '^[2-9][0-9]{2}$', description: 'Only of this area code.' })),
  ocn: Type.Optional(
    Type.String({ pattern: '^[A-Z0-9]{4}$', description: 'Only of blocks of this operating company number.' }),
  ),
}
const ReportFilterSchema = Type.Object(REPORT_FILTER)
export type ReportFilter = Static<typeof ReportFilterSchema>

/** Characters that are gathered before they are handed on. */
const PIECE_CHARS = 65_536

/** The report as CSV, RFC 4180, a header first, in pieces of many lines. */
export async function* csvOf({ columns, lines }: Report): AsyncGenerator<string> {
  let piece = csvLine(columns)
  for await (const line of lines) {
    piece += csvLine(line)
    if (piece.length < PIECE_CHARS) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** The first and last E.164 number that the filter's area code leaves: all when it names none. */
export function numbersWithin({ npa }: ReportFilter): { readonly first: number; readonly last: number } {
  if (npa === undefined) return { first: 0, last: Number.MAX_SAFE_INTEGER }
  const first = Number(`1${npa}0000000`)
  return { first, last: first + 9_999_999 }
}

/** What a block says of a number, as far as reports show it. */
export type ReportedBlock = { readonly ocn: string | null; readonly terms: Terms | null }

/** Reads the terms that the store keeps as text, the same text once. */
export function termsReader(): (text: string | null) => Terms | null {
  const known = new Map<string, Terms>()
  return (text) => {
    if (text === null) return null
    let terms = known.get(text)
    if (terms === undefined) known.set(text, (terms = parseTerms(text)))
    return terms
  }
}

/** Whether the filter lets a block of this state and operating company through. */
export function isWithin({ state, ocn }: ReportFilter, block: ReportedBlock): boolean {
  return (state === undefined || block.terms?.region === state) && (ocn === undefined || block.ocn === ocn)
}

/** `201-555-0` for a thousands-block of North America, by its number without the last three digits. */
export function blockName(prefix: number): string {
  const digits = String(prefix)
  return `${npaOf(prefix * 1_000)}-${digits.slice(4, 7)}-${digits.slice(7)}`
}

/** A moment as a date of UTC: `2026-03-02`. */
export const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
