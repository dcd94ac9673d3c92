/** The longest record, quotes and line ends included, in characters; what is longer is refused. */
export const MAX_RECORD_CHARS = 65_536
/** The most lines that one record may cover when its quoted fields hold line ends. */
export const MAX_RECORD_LINES = 100

const DELIMITERS = [',', '\t', ';'] as const

/** One record of a delimited text. */
export type CsvRecord = {
  /** Line of its first character, from 1. */
  readonly line: number
  /** The text as it stands in the file, without its line end. */
  readonly raw: string
  /** The fields with quotes undone, blanks kept; empty when there is a problem. */
  readonly fields: readonly string[]
  /** Why the record cannot be read, and the cure; null when it can. */
  readonly problem: string | null
}

/** Reads delimited text that arrives in pieces of any size. */
export type CsvReader = {
  /** The records that are complete with this piece. */
  push(text: string): CsvRecord[]
  /** The records that only the end of the text completes. Nothing may be pushed after it. */
  end(): CsvRecord[]
}

type Scan =
  | { readonly outcome: 'read'; readonly fields: readonly string[]; readonly end: number }
  | { readonly outcome: 'wrong'; readonly problem: string }
  /** A quote was opened and the text ends before it is closed. */
  | { readonly outcome: 'open' }

const UNCLOSED = 'a quote is opened and never closed; close it, or double every quote inside the field'
const AFTER_QUOTE = 'text follows a closing quote; double every quote inside the field'
const INNER_QUOTE = 'a quote stands inside a field that does not begin with one; quote the whole field'
const TOO_LONG = `the line has more than ${MAX_RECORD_CHARS} characters; correct it`

/** The separator that a header uses: of comma, tab and semicolon the one that stands in it most often. */
export function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** The place of the first character from `from` on that is not padding; a tab is padding unless it separates. */
function skipPadding(text: string, from: number, delimiter: string): number {
  let at = from
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++
  return at
}

/** Where the text of a line ends whose line end is at `newline`: before the carriage return, if there is one. */
function lineTextEnd(text: string, start: number, newline: number): number {
  return newline > start && text[newline - 1] === '\r' ? newline - 1 : newline
}

/** Reads one record from the beginning of `text`, up to a line end outside quotes or the end of the text. */
function scanRecord(text: string, delimiter: string): Scan {
  const fields: string[] = []
  for (let at = 0; ; at++) {
    const open = skipPadding(text, at, delimiter)
    if (text[open] === '"') {
      let close = text.indexOf('"', open + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) return { outcome: 'open' }
      fields.push(text.slice(open + 1, close).replaceAll('""', '"'))
      at = skipPadding(text, close + 1, delimiter)
      // A carriage return at the end of the text is half a line end whose other half has yet to come.
      if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)) at++
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n')
        return { outcome: 'wrong', problem: AFTER_QUOTE }
    } else {
      const start = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
      const field = text.slice(start, text[at] === '\n' ? lineTextEnd(text, start, at) : at)
      if (field.includes('"')) return { outcome: 'wrong', problem: INNER_QUOTE }
      fields.push(field)
    }
    if (at >= text.length || text[at] === '\n') return { outcome: 'read', fields, end: at }
  }
}

/**
 * A reader of comma-, tab- or semicolon-separated text (RFC 4180), quick where lines hold no quotes. The first line
 * tells the separator. Tolerated: a byte order mark, LF and CRLF, empty lines, blanks around quoted fields, line ends
 * inside quoted fields.
 *
 * A quote that is never closed must not swallow the lines after it. So a record goes beyond its first line only if its
 * quotes match, it keeps to `MAX_RECORD_LINES` and `MAX_RECORD_CHARS`, and it has as many fields as the first record of
 * the text. Otherwise that one line is given as a problem and reading goes on at the next.
 */
export function createCsvReader(): CsvReader {
  let rest = ''
  let line = 1
  let delimiter: string | null = null
  let width = 0
  /** True while the remainder of a line that is too long goes by. */
  let skipping = false

  /** Reads what is complete in the rest and the new piece, and keeps what is not. */
  function read(piece: string, final: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    let text = rest + piece
    if (delimiter === null && line === 1 && text.startsWith('\uFEFF')) text = text.slice(1)
    let quote = text.indexOf('"')
    let at = 0
    while (at < text.length) {
      const newline = text.indexOf('\n', at)
      if (newline < 0 && !final && !skipping && text.length - at <= MAX_RECORD_CHARS) break
      const lineEnd = newline < 0 ? text.length : newline
      const raw = text.slice(at, lineTextEnd(text, at, lineEnd))
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      let end = lineEnd
      let lines = newline < 0 ? 0 : 1
      if (skipping) {
        skipping = newline < 0
      } else if (raw.length > MAX_RECORD_CHARS) {
        records.push({ line, raw: raw.slice(0, MAX_RECORD_CHARS), fields: [], problem: TOO_LONG })
        skipping = newline < 0
      } else if (raw !== '') {
        delimiter ??= delimiterOf(raw)
        if (quote < 0 || quote >= lineEnd) {
          records.push({ line, raw, fields: raw.split(delimiter), problem: null })
        } else {
          const scan = scanQuoted(text, at, raw, delimiter, final)
          if (scan.outcome === 'open') break
          if (scan.outcome === 'wrong') {
            records.push({ line, raw, fields: [], problem: scan.problem })
          } else if (scan.end === raw.length) {
            records.push({ line, raw, fields: scan.fields, problem: null })
          } else {
            end = at + scan.end
            const all = text.slice(at, lineTextEnd(text, at, end))
            records.push({ line, raw: all, fields: scan.fields, problem: null })
            lines = all.split('\n').length
          }
        }
        if (width === 0) width = records.at(-1)?.fields.length ?? 0
      }
      line += lines
      at = end + 1
    }
    rest = at < text.length ? text.slice(at) : ''
    return records
  }

  /** The record at `at`, whose first line is `raw`: of that line alone, or of several; 'open' when more text is needed. */
  function scanQuoted(text: string, at: number, raw: string, by: string, final: boolean): Scan {
    const first = scanRecord(raw, by)
    if (first.outcome !== 'open') return first
    const window = text.slice(at, at + MAX_RECORD_CHARS)
    const cut = at + window.length < text.length
    const scan = scanRecord(window, by)
    if (scan.outcome === 'open' || (scan.outcome === 'read' && scan.end === window.length)) {
      if (!cut && !final) return { outcome: 'open' }
      if (cut || scan.outcome === 'open') return { outcome: 'wrong', problem: UNCLOSED }
    }
    if (scan.outcome === 'wrong') return { outcome: 'wrong', problem: UNCLOSED }
    const lines = window.slice(0, scan.end).split('\n').length
    const fits = lines <= MAX_RECORD_LINES && (width === 0 || scan.fields.length === width)
    return fits ? scan : { outcome: 'wrong', problem: UNCLOSED }
  }

  return { push: (text) => read(text, false), end: () => read('', true) }
}
