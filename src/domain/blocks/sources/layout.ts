import type { ByteProgress } from './published-file.ts'
import type { Column } from './column.ts'
import type { SourceItem } from '../block-row.ts'

/** What every source takes besides its file. */
export type SourceOptions = {
  /** Kept up to date while the batches are taken. */
  readonly progress?: ByteProgress
  /** Countries of service of the UIFN rows, ISO 3166-1 alpha-2; `ranges` only. */
  readonly serviceCountries?: readonly string[]
}

/** One row as it stands in the file. */
export type SourceRow = { readonly line: number; readonly fields: readonly string[]; readonly raw: string }

/** Gives one item to whoever reads the source. */
export type Emit = (item: SourceItem) => void

/** What turns rows into items. */
export type RowReader = {
  /** May throw RowRefused to reject the row. */
  read(row: SourceRow, emit: Emit): void
  /** Gives what was held back: called before a reject, so that items keep the order of the file, and after the last row. */
  flush?(emit: Emit): void
}

/** A file format: which columns it has, and how its rows are read. */
export type Layout = {
  /** What the format is called in messages, e.g. `NANPA central office codes`. */
  readonly title: string
  /** Columns without which the file is another one. */
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Whether a column that is neither makes the file wrong: yes for our own formats, no for what others publish. */
  readonly refusesUnknown: boolean
  /** Called once, when the header is known; `column` gives the place of a required or optional column. */
  start(column: (name: string) => Column, options: SourceOptions): RowReader
}
