import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { BackUpRefused, backUpSqlite, documentIdsIn } from '#db/back-up-sqlite.ts'
import type { DatabaseConfig } from '#db/open.ts'
import type { Bucket } from '#storage/bucket-keeper.ts'
import { copyFiles } from '#storage/copy-files.ts'
import { DOCUMENTS_FOLDER } from '#storage/open-file-store.ts'

import { DomainError } from './errors.ts'

/** What a backup came to. */
export type BackUp = {
  /** Size of the copied store. */
  readonly bytes: number
  /** The folder beside it with the files of documents; null when there are none, or they are kept in a bucket. */
  readonly documents: { readonly folder: string; readonly files: number; readonly missing: readonly string[] } | null
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new DomainError('invalid_input', `${path} exists: give another name, or move it away`)
}

async function copyDocuments(dataFolder: string, file: string): Promise<BackUp['documents']> {
  const ids = documentIdsIn(file)
  if (ids.length === 0) return null
  const folder = `${file}.documents`
  const missing = await copyFiles(join(dataFolder, DOCUMENTS_FOLDER), folder, ids)
  return { folder, files: ids.length - missing.length, missing }
}

/**
 * Copies the store, as it is at one moment, into one new file, and then the files of its documents into a new folder
 * beside it, `<file>.documents`; servers may go on meanwhile. Files that are kept in a bucket stay there. Errors:
 * `invalid_input` when the file or folder exists, when there is no store, and for an exchange on PostgreSQL, which has
 * better tools of its own.
 */
export async function backUpExchange(
  { dataFolder, databaseUrl, bucket }: DatabaseConfig & { readonly bucket?: Bucket | undefined },
  file: string,
): Promise<BackUp> {
  if (databaseUrl !== undefined)
    throw new DomainError(
      'invalid_input',
      'this exchange is on PostgreSQL, and only SQLite is copied here: use pg_dump, or the backups of your PostgreSQL, ' +
        'and copy the documents in the data folder after it',
    )
  refuseExisting(`${file}.documents`)
  try {
    const bytes = await backUpSqlite(dataFolder, file)
    // First the store: what it knows has its file, and what came since is not of this backup.
    return { bytes, documents: bucket === undefined ? await copyOrLeaveNothing(dataFolder, file) : null }
  } catch (error) {
    if (error instanceof BackUpRefused) throw new DomainError('invalid_input', error.message)
    throw error
  }
}

async function copyOrLeaveNothing(dataFolder: string, file: string): Promise<BackUp['documents']> {
  try {
    return await copyDocuments(dataFolder, file)
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}
