import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { flush, pathIn } from './folder-keeper.ts'

/** Ends the name of a copy that is not whole yet. */
const PART = '.part'

/**
 * Copies the files of these ids from one folder of files into a new one, which appears under its name when all of it is on
 * disk, readable by nobody else. Says which files there are none of.
 */
export async function copyFiles(from: string, to: string, ids: readonly string[]): Promise<string[]> {
  const part = `${to}${PART}`
  const missing: string[] = []
  try {
    await mkdir(part, { mode: 0o700 })
    for (const id of ids) {
      const copy = pathIn(part, id)
      await mkdir(dirname(copy), { recursive: true, mode: 0o700 })
      try {
        await copyFile(pathIn(from, id), copy)
        await flush(copy)
        await flush(dirname(copy))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
        missing.push(id)
      }
    }
    await flush(part)
    await rename(part, to)
    await flush(dirname(to))
    return missing
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}
