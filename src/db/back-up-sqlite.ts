import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { SQLITE_FILE } from './open.ts'
import { RESTORED_GAP } from './restored-gap.ts'

/** A backup that cannot be made: the problem and the cure. */
export class BackUpRefused extends Error {
  override readonly name = 'BackUpRefused'
}

async function flush(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Has the copy number its events behind a gap, for whoever goes back to it. */
function leaveGap(file: string): void {
  const copy = new DatabaseSync(file)
  try {
    const update = copy.prepare("update sqlite_sequence set seq = seq + ? where name = 'event'")
    const { changes } = update.run(RESTORED_GAP)
    if (changes === 0) copy.prepare("insert into sqlite_sequence (name, seq) values ('event', ?)").run(RESTORED_GAP)
  } finally {
    copy.close()
  }
}

/**
 * Writes the state of the SQLite store at one moment into one new file, compacted, while others read and write the store.
 * The file appears under its name when all of it is on disk, readable by nobody else. Returns its size in bytes. Blocks
 * the thread meanwhile. Throws `BackUpRefused` when there is no store or the file exists.
 */
export async function backUpSqlite(dataFolder: string, file: string): Promise<number> {
  const source = join(dataFolder, SQLITE_FILE)
  if (!existsSync(source)) throw new BackUpRefused(`there is no store in ${dataFolder}: give its folder`)
  if (existsSync(file)) throw new BackUpRefused(`${file} exists: give another name, or move it away`)
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    // SQLite takes an empty file as if there were none, and so keeps these rights.
    await (await open(part, 'wx', 0o600)).close()
    const store = new DatabaseSync(source, { readOnly: true })
    try {
      store.prepare('vacuum into ?').run(part)
    } finally {
      store.close()
    }
    leaveGap(part)
    // VACUUM INTO leaves it to the system when its pages reach the disk: https://sqlite.org/lang_vacuum.html
    await flush(part)
    await rename(part, file)
    await flush(dirname(file))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return (await stat(file)).size
}

/** The ids of the documents in a store that was copied whose content is kept beside it. */
export function documentIdsIn(file: string): string[] {
  const copy = new DatabaseSync(file, { readOnly: true })
  try {
    // The store of an older program has none.
    const known = copy.prepare("select 1 from sqlite_master where type = 'table' and name = 'document'").all()
    if (known.length === 0) return []
    return copy
      .prepare("select id from document where state <> 'withdrawn' order by id")
      .all()
      .map(({ id }) => String(id))
  } finally {
    copy.close()
  }
}
