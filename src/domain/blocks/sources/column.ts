import { RowRefused } from './row-refused.ts'

/** The most characters of a text field; published plans name several towns in one field. */
export const MAX_TEXT_CHARS = 120

/** How many different values of a column are remembered; then it begins anew. */
const MAX_KNOWN_VALUES = 50_000

/** Where a column stands in the header, and how the header spells it; `at` −1 when the file does not have it. */
export type Column = { readonly name: string; readonly at: number }

/** Reads one column of a row. */
export type ReadColumn<Value> = (fields: readonly string[]) => Value

// Control characters, the marks that turn the direction of text, and what stands for bytes that are not UTF-8.
const UNWANTED = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/u

/** What stands in a column, as it is; empty when the file does not have the column. */
export function rawOf(fields: readonly string[], column: Column): string {
  return fields[column.at] ?? ''
}

/**
 * The text of a field without the blanks around it, in Unicode normal form C.
 * @throws RowRefused when it is longer than `maxChars` or has control characters or bytes that are not UTF-8.
 */
export function cleanText(column: Column, value: string, maxChars = MAX_TEXT_CHARS): string {
  const text = value.trim()
  if (UNWANTED.test(text)) {
    throw new RowRefused(column.name, text, 'it has control characters or is not UTF-8; correct it')
  }
  if (text.length > maxChars) {
    throw new RowRefused(column.name, text.slice(0, maxChars), `it has more than ${maxChars} characters; shorten it`)
  }
  return text.normalize('NFC')
}

/** A copy of its own: a piece cut from a large text keeps the whole of it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString()
}

/**
 * A reader of a column whose values come again and again: `parse` gets the cleaned text, and what it makes of it is
 * remembered. `parse` may throw RowRefused, by `refuse`, which is not remembered.
 */
export function readColumn<Value>(
  column: Column,
  parse: (text: string, refuse: (reason: string) => never) => Value,
): ReadColumn<Value> {
  const known = new Map<string, { readonly text: string; readonly value: Value }>()
  // Neighbouring rows agree in most columns, and comparing is quicker than looking up.
  let latest: { readonly text: string; readonly value: Value } | undefined
  return (fields) => {
    const field = rawOf(fields, column)
    if (latest !== undefined && latest.text === field) return latest.value
    latest = known.get(field)
    if (latest !== undefined) return latest.value
    const own = copyOf(field)
    const text = cleanText(column, own)
    const value = parse(text, (reason) => {
      throw new RowRefused(column.name, text, reason)
    })
    if (known.size >= MAX_KNOWN_VALUES) known.clear()
    latest = { text: own, value }
    known.set(own, latest)
    return value
  }
}

/** Any text; null where the field is blank. */
export function readText(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text) => (text === '' ? null : text))
}

/** Any text in upper case; null where the field is blank. */
export function readUpperText(column: Column): ReadColumn<string | null> {
  return readColumn(column, (text) => (text === '' ? null : text.toUpperCase()))
}
