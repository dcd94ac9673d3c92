import { Type } from 'typebox'

import { DomainError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { IdField } from '../../id-field.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { type ImportJob, type ImportJobRow, SHOWN_COLUMNS, showImportJob } from './import-job.ts'
import { findRunning } from './running-imports.ts'

/** Which import. */
export const GetImportInput = Type.Object(
  { importId: IdField('Id of the import, `imp_…`.') },
  { additionalProperties: false },
)

/** The refusal of an import that is not known. */
export function noImport(id: string): DomainError {
  return new DomainError('not_found', `there is no import ${id}, or it is remembered no longer`, {
    pointer: '/importId',
  })
}

/** The import as it is shown; of one that this process works on, what it knows itself is newer than the store. */
export function showNow(exchange: Exchange, row: ImportJobRow): ImportJob {
  const running = row.state === 'running' ? findRunning(exchange, row.id) : undefined
  if (running === undefined) return showImportJob(row, exchange.clock.now())
  return { ...showImportJob(row, row.heard_at), progress: { ...running.progress } }
}

/** How far an import that was asked for over the API has come, and what became of it. Errors: `not_found`. */
export const getImport = query({
  scope: 'inventory:write',
  input: GetImportInput,
  answer: async (session, { importId }): Promise<ImportJob> => {
    const exchange = exchangeOf(session)
    const row = await exchange.database.read.query
      .selectFrom('import_job')
      .select(SHOWN_COLUMNS)
      .where('id', '=', importId)
      .executeTakeFirst()
    if (row === undefined) throw noImport(importId)
    return showNow(exchange, row)
  },
})
