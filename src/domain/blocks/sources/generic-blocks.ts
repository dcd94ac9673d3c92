import { type BlockRow, MAX_ROW_NUMBERS, type SourceItem } from '../block-row.ts'
import { checkRow } from './check-row.ts'
import { cleanText, type Column, rawOf } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import { readNumber } from './number-column.ts'
import { readSource } from './read-source.ts'
import { RowRefused } from './row-refused.ts'
import { readTerms, rowOf, TERM_COLUMNS } from './terms.ts'

/** The last number of a run, by its `count` or its `last`; when both are given they must agree. */
function readLast(fields: readonly string[], first: number, countColumn: Column, lastColumn: Column): number {
  const countText = cleanText(countColumn, rawOf(fields, countColumn))
  const lastText = cleanText(lastColumn, rawOf(fields, lastColumn))
  const last = lastText === '' ? null : readNumber(fields, lastColumn)
  if (countText === '') {
    if (last === null) throw new RowRefused('count', '', 'neither count nor last is given; give one of them')
    return last
  }
  const count = /^[0-9]{1,15}$/.test(countText) ? Number(countText) : 0
  if (count < 1 || count > MAX_ROW_NUMBERS) {
    throw new RowRefused(
      countColumn.name,
      countText,
      `it is not a whole number from 1 to ${MAX_ROW_NUMBERS}; correct it`,
    )
  }
  const counted = first + count - 1
  if (last !== null && last !== counted) {
    throw new RowRefused(
      lastColumn.name,
      lastText,
      `the count makes +${counted} the last number; give only one of them`,
    )
  }
  return counted
}

/** Our own format for runs of numbers of any country and kind. */
export const genericBlocksLayout: Layout = {
  title: 'blocks',
  required: ['first', 'country'],
  optional: ['count', 'last', ...TERM_COLUMNS.filter((name) => name !== 'country')],
  refusesUnknown: true,
  start(column) {
    const [firstColumn, countColumn, lastColumn] = [column('first'), column('count'), column('last')]
    const termsOf = readTerms(column)
    return {
      read({ line, fields }, emit) {
        const first = readNumber(fields, firstColumn)
        const last = readLast(fields, first, countColumn, lastColumn)
        const terms = termsOf(fields)
        if (terms.country === null) {
          throw new RowRefused('country', '', 'it is missing; give the ISO 3166-1 alpha-2 country, or 001 for +800')
        }
        const row: BlockRow = rowOf(line, first, last, terms)
        checkRow(row, firstColumn.name)
        emit({ kind: 'row', row })
      },
    }
  },
}

/**
 * Runs of numbers of any country and kind, in Strowger's own CSV; its columns are told in docs/operating/importing.md.
 * @throws DomainError `invalid_input` when the file cannot be read or has other columns.
 */
export function readGenericBlocks(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [genericBlocksLayout], options)
}
