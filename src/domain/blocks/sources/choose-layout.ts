import { createCsvReader, type CsvRecord } from '#lib/csv.ts'

import type { Layout } from './layout.ts'
import { describeMismatch, distanceOf, type HeaderMatch, matchHeader } from './match-header.ts'
import { readPublishedText } from './published-file.ts'
import { sourceRefused } from './source-refused.ts'

/** Rows of separators and blanks alone, as spreadsheets leave them behind. */
export function isBlank(record: CsvRecord): boolean {
  return /^[\s,;"]*$/.test(record.raw)
}

/**
 * Chooses the first layout whose columns the header has.
 * @throws DomainError `invalid_input` when there is none; it tells what the nearest one lacks.
 */
export function chooseLayout(path: string, header: CsvRecord, layouts: readonly Layout[]): HeaderMatch {
  if (header.problem !== null) throw sourceRefused(path, `its header cannot be read: ${header.problem}`, 'correct it')
  const matches = layouts.map((layout) => matchHeader(header.fields, layout))
  const match = matches.find((candidate) => distanceOf(candidate) === 0)
  if (match !== undefined) return match
  const [nearest, ...others] = matches.toSorted((a, b) => distanceOf(a) - distanceOf(b))
  const problem = nearest === undefined ? 'no format is known' : describeMismatch(nearest, header.fields)
  const also = others.map(({ layout }) => `, nor "${layout.title}" (expected: ${layout.required.join(', ')})`)
  throw sourceRefused(path, problem + also.join(''), 'give the right file or correct its header')
}

/**
 * The layout of a file, by its header alone; the rest is not read.
 * @throws DomainError `invalid_input` as `chooseLayout`, or when the file cannot be read.
 */
export async function layoutOfFile(path: string, layouts: readonly Layout[]): Promise<Layout> {
  const csv = createCsvReader()
  for await (const text of readPublishedText(path, { bytesRead: 0, bytesTotal: 0 })) {
    const header = csv.push(text).find((record) => !isBlank(record))
    if (header !== undefined) return chooseLayout(path, header, layouts).layout
  }
  const header = csv.end().find((record) => !isBlank(record))
  if (header === undefined) throw noHeader(path)
  return chooseLayout(path, header, layouts).layout
}

/** The refusal of a file without a first row. */
export function noHeader(path: string): Error {
  return sourceRefused(path, 'it holds no header', 'download it again')
}
