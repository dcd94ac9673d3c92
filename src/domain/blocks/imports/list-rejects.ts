import type { CsvCell } from '#lib/csv-text.ts'

import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { GetImportInput, noImport } from './get-import.ts'
import type { ToldReject } from './told-rejects.ts'

/** The rows of an import that were wrong, as a table. */
export type RejectedRows = {
  readonly columns: readonly string[]
  readonly lines: AsyncIterable<readonly CsvCell[]>
}

async function* linesOf(text: string | null): AsyncGenerator<readonly CsvCell[]> {
  yield* text === null ? [] : (JSON.parse(text) as readonly ToldReject[])
}

/**
 * The rows of an import that were wrong, in the order in which they were found: the first `MAX_TOLD_REJECTS`, of
 * `MAX_REJECTS_CHARS` characters together. None while it runs. Errors: `not_found`.
 */
export const listRejects = query({
  scope: 'inventory:write',
  input: GetImportInput,
  answer: async (session, { importId }): Promise<RejectedRows> => {
    const row = await exchangeOf(session)
      .database.read.query.selectFrom('import_job')
      .select('rejects')
      .where('id', '=', importId)
      .executeTakeFirst()
    if (row === undefined) throw noImport(importId)
    return { columns: ['line', 'column', 'value', 'reason', 'row'], lines: linesOf(row.rejects) }
  },
})
