import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { idTime } from '#lib/ids.ts'
import { HEAD_BYTES } from '#lib/media-type.ts'

import { FileTooLarge, type ReceivedFile } from './file-store.ts'

/** Ends the name of a file that is not kept yet. */
const PART = '.part'

/**
 * Writes what is read into a new file that nobody else may read, and brings it to disk. What fails on the way leaves
 * nothing. Throws `FileTooLarge` beyond `maxBytes`, and whatever the content throws.
 */
export async function receiveFile(
  folder: string,
  id: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${id}${PART}`)
  const handle = await open(path, 'wx', 0o600)
  try {
    const digest = createHash('sha256')
    let head = Buffer.alloc(0)
    let bytes = 0
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw new FileTooLarge(`a file of more than ${maxBytes} bytes`)
      if (head.byteLength < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.byteLength)])
      digest.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return { id, path, bytes, sha256: digest.digest('hex'), head }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** Removes the files whose receiving began before a moment. Says how many there were. */
export async function removeReceivedBefore(folder: string, ms: number): Promise<number> {
  const names = await readdir(folder).catch((error: unknown) => {
    // The folder is made when the first file comes.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const old = names.filter((name) => name.endsWith(PART) && idTime(name.slice(0, -PART.length)) < ms)
  for (const name of old) await rm(join(folder, name), { force: true })
  return old.length
}
