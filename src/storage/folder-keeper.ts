import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { FileMissing, type Keeper } from './file-store.ts'

/** Characters at the end of an id, which are chance, that name its folder: a thousand folders hold any number of files. */
const FOLDER_CHARS = 2

/** Where a folder of files has the file of an id. */
export function pathIn(folder: string, id: string): string {
  return join(folder, id.slice(-FOLDER_CHARS), id)
}

/** Brings the names in a folder, or the content of a file, to disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Keeps files in a folder, each under its id. A file is there whole or not at all. */
export function folderKeeper(folder: string): Keeper {
  const pathOf = (id: string) => pathIn(folder, id)
  return {
    put: async ({ id, path }) => {
      const kept = pathOf(id)
      const made = await mkdir(dirname(kept), { recursive: true, mode: 0o700 })
      await rename(path, kept)
      // A file survives a power cut only if its name does, and so does the name of its folder.
      await flush(dirname(kept))
      if (made !== undefined) await flush(folder)
    },
    open: async (id) => {
      const path = pathOf(id)
      await access(path).catch(() => {
        throw new FileMissing(`there is no file ${path}: bring it back from a backup`)
      })
      return createReadStream(path)
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    close: () => {},
  }
}
