import { createCsvReader, type CsvRecord } from '#lib/csv.ts'

import type { SourceItem } from '../block-row.ts'
import { chooseLayout, isBlank, noHeader } from './choose-layout.ts'
import { MAX_TEXT_CHARS } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import type { HeaderMatch } from './match-header.ts'
import { printable } from './printable.ts'
import { readPublishedText } from './published-file.ts'
import { RowRefused } from './row-refused.ts'

/** The most items that are given at once. */
export const MAX_BATCH_ITEMS = 5_000

type Rows = { read(record: CsvRecord): void; end(): void }

/** What reads the rows below a header and puts their items at the end of `items`. */
function startRows(match: HeaderMatch, header: CsvRecord, options: SourceOptions, items: SourceItem[]): Rows {
  const { layout, columns, minFields } = match
  const reader = layout.start((name) => columns.get(name) ?? { name, at: -1 }, options)
  const maxFields = header.fields.length
  const emit = (item: SourceItem) => void items.push(item)
  const reject = (record: CsvRecord, column: string, value: string, reason: string) => {
    reader.flush?.(emit)
    items.push({
      kind: 'reject',
      raw: record.raw,
      reject: { line: record.line, column, value: printable(value, MAX_TEXT_CHARS), reason },
    })
  }
  return {
    read(record) {
      const { fields } = record
      if (record.problem !== null) {
        reject(record, '', '', record.problem)
        return
      }
      if (isBlank(record)) return
      if (fields.length < minFields || fields.length > maxFields) {
        const count = minFields === maxFields ? maxFields : `${minFields} to ${maxFields}`
        reject(record, '', '', `the row has ${fields.length} fields where the header asks for ${count}; correct it`)
        return
      }
      try {
        reader.read(record, emit)
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error
        reject(record, error.column, error.value, error.reason)
      }
    },
    end: () => reader.flush?.(emit),
  }
}

/**
 * Reads a published file by the first of the layouts that its header agrees with: its items in file order, in batches
 * of at most `MAX_BATCH_ITEMS`. A row that is wrong is an item too and ends nothing.
 * @throws DomainError `invalid_input` when the file cannot be read or has another header; at once, before any item.
 */
export async function* readSource(
  path: string,
  layouts: readonly Layout[],
  options: SourceOptions,
): AsyncGenerator<SourceItem[]> {
  const csv = createCsvReader()
  const items: SourceItem[] = []
  let rows: Rows | null = null
  const readRecords = (records: readonly CsvRecord[]) => {
    for (const record of records) {
      if (rows === null && isBlank(record)) continue
      if (rows === null) rows = startRows(chooseLayout(path, record, layouts), record, options, items)
      else rows.read(record)
    }
    return rows
  }
  for await (const text of readPublishedText(path, options.progress ?? { bytesRead: 0, bytesTotal: 0 })) {
    readRecords(csv.push(text))
    while (items.length >= MAX_BATCH_ITEMS) yield items.splice(0, MAX_BATCH_ITEMS)
  }
  const started = readRecords(csv.end())
  if (started === null) throw noHeader(path)
  started.end()
  while (items.length > 0) yield items.splice(0, MAX_BATCH_ITEMS)
}
