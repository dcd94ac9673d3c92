import type { Column } from './column.ts'
import type { Layout } from './layout.ts'
import { printable } from './printable.ts'

/** The most columns of a header that are shown in a message. */
const MAX_SHOWN_COLUMNS = 30
/** The most characters of a column's name that are shown in a message. */
const MAX_SHOWN_CHARS = 40

/** How a header agrees with a layout. */
export type HeaderMatch = {
  readonly layout: Layout
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly repeated: readonly string[]
  readonly columns: ReadonlyMap<string, Column>
  /** How many fields a row must have at least, so that every column that is read is there. */
  readonly minFields: number
}

/** Two names that differ in case, blanks, hyphens or underscores are the same column. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** Compares the header of a file with the columns of a layout. */
export function matchHeader(header: readonly string[], layout: Layout): HeaderMatch {
  const wanted = new Map([...layout.required, ...layout.optional].map((name) => [keyOf(name), name]))
  const columns = new Map<string, Column>()
  const unknown: string[] = []
  const repeated: string[] = []
  for (const [at, field] of header.entries()) {
    const name = field.trim()
    const own = wanted.get(keyOf(name))
    if (own === undefined) unknown.push(name)
    else if (columns.has(own)) repeated.push(name)
    else columns.set(own, { name, at })
  }
  const missing = layout.required.filter((name) => !columns.has(name))
  const minFields = Math.max(...[...columns.values()].map(({ at }) => at + 1), 1)
  return { layout, missing, unknown, repeated, columns, minFields }
}

/** How many columns keep a header from being read by the layout; 0 for a match. */
export function distanceOf({ missing, unknown, repeated, layout }: HeaderMatch): number {
  return missing.length + repeated.length + (layout.refusesUnknown ? unknown.length : 0)
}

function list(names: readonly string[]): string {
  const shown = names
    .slice(0, MAX_SHOWN_COLUMNS)
    .map((name) => (name === '' ? '(blank)' : printable(name, MAX_SHOWN_CHARS)))
  return shown.join(', ') + (names.length > shown.length ? ', …' : '')
}

/** What is wrong with a header, in words that name the expected, the missing and the found columns. */
export function describeMismatch(match: HeaderMatch, header: readonly string[]): string {
  const { layout, missing, unknown, repeated } = match
  const said = [
    missing.length > 0 ? `columns missing: ${list(missing)}` : '',
    unknown.length > 0 && layout.refusesUnknown ? `columns not known: ${list(unknown)}` : '',
    repeated.length > 0 ? `columns given twice: ${list(repeated)}` : '',
  ].filter((part) => part !== '')
  const optional = layout.optional.length > 0 ? `, and optionally ${list(layout.optional)}` : ''
  return `this is not the format "${layout.title}": ${said.join('; ')} (expected: ${list(layout.required)}${optional}; found: ${list(header.map((name) => name.trim()))})`
}
