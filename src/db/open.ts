import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { continueLog } from './continue-log.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export type DatabaseConfig = {
  /** Folder of the SQLite file; made if it is missing. */
  readonly dataFolder: string
  /** `postgres://…`; undefined means SQLite in the data folder. */
  readonly databaseUrl: string | undefined
}

/** Name of the SQLite file in the data folder. */
export const SQLITE_FILE = 'strowger.db'

/** Opens the store, brings it to this program's version, and lets its log go on if it has come from elsewhere. */
export async function openDatabase({ dataFolder, databaseUrl }: DatabaseConfig): Promise<Database> {
  const database = databaseUrl === undefined ? openSqliteIn(dataFolder) : openPostgres(databaseUrl)
  try {
    await migrate(database)
    await continueLog(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

function openSqliteIn(dataFolder: string): Database {
  // The folder will hold customers' data: nobody else on the machine reads it.
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  return openSqlite(join(dataFolder, SQLITE_FILE))
}
