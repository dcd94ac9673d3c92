import { BackUpRefused, backUpSqlite } from '#db/back-up-sqlite.ts'
import type { DatabaseConfig } from '#db/open.ts'

import { DomainError } from './errors.ts'

/**
 * Copies the store, as it is at one moment, into one new file; servers may go on meanwhile. Returns the size of the file
 * in bytes. Errors: `invalid_input` when the file exists, when there is no store, and for an exchange on PostgreSQL,
 * which has better tools of its own.
 */
export async function backUpExchange({ dataFolder, databaseUrl }: DatabaseConfig, file: string): Promise<number> {
  if (databaseUrl !== undefined)
    throw new DomainError(
      'invalid_input',
      'this exchange is on PostgreSQL, and only SQLite is copied here: use pg_dump, or the backups of your PostgreSQL',
    )
  try {
    return await backUpSqlite(dataFolder, file)
  } catch (error) {
    if (error instanceof BackUpRefused) throw new DomainError('invalid_input', error.message)
    throw error
  }
}
