import { createCsvReader, type CsvRecord } from '#lib/csv.ts'

import type { RowReject } from '../blocks/block-row.ts'
import { readPublishedText } from '../blocks/sources/published-file.ts'
import { printable } from '../blocks/sources/printable.ts'
import { RowRefused } from '../blocks/sources/row-refused.ts'
import { DomainError } from '../errors.ts'
import { type FootprintColumns, footprintColumns, ruleOfRow } from './footprint-columns.ts'
import { MAX_FOOTPRINT_RULES, type NewFootprintRule, termsOfRule } from './footprint-rule.ts'
import { termsKey } from './footprint-terms.ts'

/** Characters of a wrong value that are told. */
const MAX_TOLD_CHARS = 120

/** What a file says. */
export type FootprintFile = {
  /** Rules that match different things, in the order of the file. */
  readonly rules: readonly NewFootprintRule[]
  /** Rows that said once more what a row before had said. */
  readonly repeated: number
  readonly rejected: number
  /** Carriers that the rows name. */
  readonly ocns: ReadonlySet<string>
}

/** Gathers what rows say, and refuses what contradicts an earlier one. */
class Gathered {
  readonly rules = new Map<string, { readonly rule: NewFootprintRule; readonly line: number }>()
  readonly ocns = new Set<string>()
  repeated = 0
  rejected = 0

  add(rule: NewFootprintRule, line: number): void {
    const key = termsKey(termsOfRule(rule))
    const known = this.rules.get(key)
    if (known === undefined) {
      if (this.rules.size >= MAX_FOOTPRINT_RULES)
        throw new DomainError(
          'invalid_input',
          `the file has more than ${MAX_FOOTPRINT_RULES} rules: narrow it with --ocn`,
        )
      this.rules.set(key, { rule, line })
      if (rule.ocn !== undefined) this.ocns.add(rule.ocn)
      return
    }
    const isSame = (['portable', 'tier'] as const).every((field) => known.rule[field] === rule[field])
    if (!isSame)
      throw new RowRefused('', '', `line ${known.line} says otherwise of the same numbers; leave one of them out`)
    this.repeated++
  }
}

/**
 * Reads a footprint from a CSV file: text, .zip or .gz. With `ocns` only the rows of these carriers count. A row that is
 * wrong is given to `onReject` and ends nothing. Errors: `invalid_input` for a file that cannot be read, another header, or
 * a list of several carriers without the word which of them are the operator's own.
 */
export async function readFootprint(
  path: string,
  ocns: readonly string[],
  onReject: (reject: RowReject, raw: string) => void,
): Promise<FootprintFile> {
  const csv = createCsvReader()
  const own = new Set(ocns.map((ocn) => ocn.toUpperCase()))
  const gathered = new Gathered()
  let columns: FootprintColumns | null = null
  const read = ({ line, raw, fields, problem }: CsvRecord) => {
    if (columns === null) {
      columns = footprintColumns(fields)
      return
    }
    try {
      if (problem !== null) throw new RowRefused('', '', problem)
      const rule = ruleOfRow(columns, fields)
      if (own.size === 0 || (rule.ocn !== undefined && own.has(rule.ocn))) gathered.add(rule, line)
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      gathered.rejected++
      onReject({ line, column: error.column, value: printable(error.value, MAX_TOLD_CHARS), reason: error.reason }, raw)
    }
  }
  for await (const text of readPublishedText(path, { bytesRead: 0, bytesTotal: 0 }))
    for (const one of csv.push(text)) read(one)
  for (const one of csv.end()) read(one)
  if (columns === null) throw new DomainError('invalid_input', `${path} is empty: its first line names the columns`)
  if (own.size === 0 && gathered.ocns.size > 1)
    throw new DomainError(
      'invalid_input',
      `${path} names ${gathered.ocns.size} carriers: say with --ocn through which of them you port`,
    )
  const { rules, repeated, rejected } = gathered
  return { rules: [...rules.values()].map(({ rule }) => rule), repeated, rejected, ocns: gathered.ocns }
}
