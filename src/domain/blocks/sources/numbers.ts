import { type BlockRow, MAX_ROW_NUMBERS, type SourceItem } from '../block-row.ts'
import { checkRow } from './check-row.ts'
import type { Emit, Layout, SourceOptions } from './layout.ts'
import { readNumber } from './number-column.ts'
import { readSource } from './read-source.ts'
import { readTerms, rowOf, TERM_COLUMNS } from './terms.ts'

/** True when two rows differ in their numbers and lines alone. */
function sameTerms(a: BlockRow, b: BlockRow): boolean {
  return TERM_COLUMNS.every((name) => {
    const [one, other] = [a[name], b[name]]
    return one === other || (Array.isArray(one) && Array.isArray(other) && one.join() === other.join())
  })
}

/** True when the row goes on where the run ends, on the same terms. */
function canExtend(run: BlockRow, row: BlockRow): boolean {
  return row.first === run.last + 1 && row.first - run.first < MAX_ROW_NUMBERS && sameTerms(run, row)
}

/** Our own format for single numbers. */
export const numbersLayout: Layout = {
  title: 'numbers',
  required: ['number'],
  optional: [...TERM_COLUMNS],
  refusesUnknown: true,
  start(column) {
    const numberColumn = column('number')
    const termsOf = readTerms(column)
    let run: BlockRow | null = null
    let runLine = 0
    const flush = (emit: Emit) => {
      if (run !== null) emit({ kind: 'row', row: run })
      run = null
    }
    return {
      read({ line, fields }, emit) {
        const number = readNumber(fields, numberColumn)
        const row = rowOf(line, number, number, termsOf(fields))
        checkRow(row, numberColumn.name)
        if (run !== null && line === runLine + 1 && canExtend(run, row)) {
          run = { ...run, last: number }
        } else {
          flush(emit)
          run = row
        }
        runLine = line
      },
      flush,
    }
  },
}

/**
 * Single numbers of any country and kind, such as toll-free numbers with prices of their own. Numbers that follow each
 * other in the file and in the plan on equal terms become one row, which has the line of the first.
 * @throws DomainError `invalid_input` when the file cannot be read or has other columns.
 */
export function readNumbers(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [numbersLayout], options)
}
