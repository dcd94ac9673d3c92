import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { appendEvents } from '../events/append-event.ts'
import { DomainError } from '../errors.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import { checkInput } from '../input.ts'
import type { BlockRow, RowReject, SourceItem } from './block-row.ts'
import { lockBlocks } from './lock-blocks.ts'
import { stageRows, type StagedRows } from './staged-rows.ts'
import { type ConflictCode, writeRows } from './write-rows.ts'

/** What an import is. */
export const ImportInput = Type.Object(
  {
    source: Type.String({ pattern: '^[a-z-]{1,40}$', description: 'Which reader, e.g. `nanpa`.' }),
    fileName: Type.String({ minLength: 1, maxLength: 255, description: 'Name of the file, for the record.' }),
    strict: Type.Boolean({ description: 'True: the first bad row ends the import, and nothing is kept.' }),
    reportOnly: Type.Boolean({
      description: "True: the source knows nothing of tiers, networks and features, so a known block's stay.",
    }),
  },
  { additionalProperties: false },
)

/** Counts of rows by what became of them, and of blocks and numbers that changed. */
export type ImportCounts = {
  rows: number
  /** Rows that the filter, or the row's own word, left out. */
  skipped: number
  rejected: number
  /** Blocks that are new, that changed, that were as offered already. */
  added: number
  updated: number
  unchanged: number
  /** Numbers that the taken rows offer. */
  numbers: number
}

export type ImportProgress = { readonly phase: 'read' | 'write'; readonly done: number; readonly total: number }

export type ImportSource = {
  /** Rows in file order. */
  readonly items: AsyncIterable<readonly SourceItem[]>
  /** Whether the operator wants the row; changes it where the operator said so. */
  readonly select: (row: BlockRow) => BlockRow | undefined
  /** Told of each bad row, in file order while reading, then of overlaps. */
  readonly onReject: (reject: RowReject, raw: string) => void
  readonly onProgress: (progress: ImportProgress) => void
  /** Bytes of the file, for progress while reading. */
  readonly bytes: () => { read: number; total: number }
}

export type ImportAnswer = { readonly importId: string | null; readonly counts: ImportCounts }

function rejected(reject: RowReject, code: ConflictCode = 'invalid_input'): DomainError {
  return new DomainError(
    code,
    `line ${reject.line}${reject.column === '' ? '' : `, column ${reject.column}`}: ${reject.reason}; nothing was imported`,
    { extra: { ...reject } },
  )
}

async function readAll(source: ImportSource, strict: boolean, counts: ImportCounts): Promise<StagedRows> {
  const staged = stageRows()
  const refuse = (reject: RowReject, raw: string) => {
    if (strict) throw rejected(reject)
    counts.rejected++
    source.onReject(reject, raw)
  }
  for await (const items of source.items) {
    for (const item of items) {
      counts.rows++
      if (item.kind === 'reject') refuse(item.reject, item.raw)
      else {
        const row = item.kind === 'row' ? source.select(item.row) : undefined
        if (row === undefined) counts.skipped++
        else {
          const reject = staged.add(row)
          if (reject !== undefined) refuse(reject, '')
        }
      }
    }
    const { read, total } = source.bytes()
    source.onProgress({ phase: 'read', done: read, total })
  }
  return staged
}

/**
 * Loads blocks into the inventory. The file is read and checked first; then everything is written in one transaction,
 * so that an import that is killed leaves nothing half done and can simply be run again. Running it twice changes
 * nothing. A bad row is told and left out; a row that overlaps a block of other geography is such a row.
 */
export async function importBlocks(session: Session, rawInput: unknown, source: ImportSource): Promise<ImportAnswer> {
  permit(session, 'inventory:write')
  const input = checkInput(ImportInput, rawInput)
  const exchange = exchangeOf(session)
  const { database, clock } = exchange
  const counts: ImportCounts = {
    rows: 0,
    skipped: 0,
    rejected: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    numbers: 0,
  }
  const staged = await readAll(source, input.strict, counts)
  if (staged.count === 0) return { importId: null, counts }

  const importId = newId('import', clock)
  const read = { ...counts }
  // PostgreSQL may have all this done again, and a row is told once.
  const told = new Uint8Array(staged.count)
  const changed = await database.transaction(
    async (tx: Transaction) => {
      await lockBlocks(tx, database)
      const result = await writeRows(tx, importId, staged, {
        reportOnly: input.reportOnly,
        onConflict: (row, code, reject) => {
          if (input.strict) throw rejected(reject, code)
          if (told[row] === 0) source.onReject(reject, '')
          told[row] = 1
        },
        onProgress: (done) => source.onProgress({ phase: 'write', done, total: staged.count }),
      })
      counts.rejected = read.rejected + result.rejected
      counts.added = result.added
      counts.updated = result.updated
      counts.unchanged = result.unchanged
      counts.numbers = result.numbers
      if (result.added + result.updated === 0) return false
      await tx.query
        .insertInto('block_import')
        .values({
          id: importId,
          source: input.source,
          file_name: input.fileName,
          imported_at: clock.now(),
          counts: JSON.stringify(counts),
        })
        .execute()
      await appendEvents(tx, session, [
        {
          type: 'inventory.imported',
          subject: importId,
          data: {
            source: input.source,
            fileName: input.fileName,
            counts,
            first: result.first,
            last: result.last,
            blocks: result.added + result.updated,
          },
        },
      ])
      return true
    },
    { alone: true },
  )
  // What is committed is done, whether or not the index can hear of it now: it reads the log again by itself.
  if (changed && exchange.isReady())
    await exchange
      .refreshBlocks()
      .catch((error: unknown) => exchange.log.error({ error }, 'the index could not be brought up to date'))
  return { importId: changed ? importId : null, counts }
}
