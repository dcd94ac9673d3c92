import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { crc32, createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'

import { DomainError } from '#domain/errors.ts'

import { sourceRefused } from './source-refused.ts'
import { openZipEntry } from './zip-entry.ts'

/** The most text that a file may hold once unpacked, in bytes: a guard against archives that blow up. */
export const MAX_TEXT_BYTES = 2 * 1024 ** 3

/** How much is read and unpacked at a time, in bytes. */
const PIECE_BYTES = 256 * 1024
const HEAD_BYTES = 4

/** How far the reading of a file has come, for a progress bar; kept up to date while batches are taken. */
export type ByteProgress = {
  /** Bytes read so far of the file as it lies there: compressed, if it is. */
  bytesRead: number
  /** Bytes that there are to read; 0 until the file is open. */
  bytesTotal: number
}

type Opened = {
  readonly stream: Readable
  readonly unpack: Gunzip | InflateRaw | null
  readonly bytesTotal: number
  /** What the archive says of the unpacked text; null where the format checks itself or cannot. */
  readonly expected: { readonly bytes: number; readonly crc32: number } | null
  close(): void
}

/** Opens a file by what it begins with; its name is not looked at. */
async function openByContent(path: string): Promise<Opened> {
  const file = await open(path)
  const head = Buffer.alloc(HEAD_BYTES)
  let bytesTotal: number
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw sourceRefused(path, 'it is not a file', 'give the path of the downloaded file')
    bytesTotal = stat.size
    await file.read(head, 0, HEAD_BYTES, 0)
  } finally {
    await file.close()
  }
  if (bytesTotal === 0) throw sourceRefused(path, 'it is empty', 'download it again')
  const magic = head.toString('latin1')
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) {
    const entry = await openZipEntry(path, MAX_TEXT_BYTES)
    return {
      stream: entry.stream,
      unpack: entry.deflated ? createInflateRaw({ chunkSize: PIECE_BYTES }) : null,
      bytesTotal: entry.compressedBytes,
      expected: { bytes: entry.textBytes, crc32: entry.crc32 },
      close: entry.close,
    }
  }
  const stream = createReadStream(path, { highWaterMark: PIECE_BYTES })
  const unpack = magic.startsWith('\x1F\x8B') ? createGunzip({ chunkSize: PIECE_BYTES }) : null
  return { stream, unpack, bytesTotal, expected: null, close: () => stream.destroy() }
}

/** The refusal behind whatever a file system, a decompressor or a zip reader throws. */
function refusalOf(path: string, error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return sourceRefused(path, 'there is no such file', 'correct the path')
  if (code === 'EACCES') return sourceRefused(path, 'it may not be read', 'give this user the right to read it')
  if (code === 'EISDIR') return sourceRefused(path, 'it is a folder', 'give the path of the downloaded file')
  if (code === 'Z_BUF_ERROR') return sourceRefused(path, 'it is cut short', 'download it again')
  if (typeof code === 'string' && code.startsWith('Z_')) {
    return sourceRefused(path, `it is damaged (${error.message})`, 'download it again')
  }
  return error
}

/** Text that is not what these sources read: UTF-16 or something else than text. */
function refuseOtherThanUtf8(path: string, start: Buffer): void {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
    throw sourceRefused(path, 'its text is UTF-16', 'save it as CSV in UTF-8')
  }
  if (start.includes(0))
    throw sourceRefused(path, 'it is not text', 'give a .csv or .txt file, or a .zip or .gz of one')
}

/**
 * The text of a published file, in pieces: a `.zip` with one text in it, a `.gz`, or plain text, told apart by content.
 * UTF-8; bytes that are not are read as U+FFFD, which `cleanText` refuses row by row.
 * @throws DomainError `invalid_input` when the file is missing, empty, cut short, damaged or not text.
 */
export async function* readPublishedText(path: string, progress: ByteProgress): AsyncGenerator<string> {
  let opened: Opened | null = null
  try {
    opened = await openByContent(path)
    const { stream, unpack, expected } = opened
    progress.bytesTotal = opened.bytesTotal
    // The callback has nothing to do: an error of either stream also ends the loop below.
    const bytes: AsyncIterable<Buffer> = unpack === null ? stream : pipeline(stream, unpack, () => undefined)
    const decoder = new TextDecoder()
    let textBytes = 0
    let checksum = 0
    for await (const piece of bytes) {
      if (textBytes === 0) refuseOtherThanUtf8(path, piece)
      textBytes += piece.length
      if (textBytes > MAX_TEXT_BYTES) {
        throw sourceRefused(path, `it holds more than ${MAX_TEXT_BYTES} bytes of text`, 'import it in parts')
      }
      if (expected !== null) checksum = crc32(piece, checksum)
      progress.bytesRead = unpack?.bytesWritten ?? textBytes
      yield decoder.decode(piece, { stream: true })
    }
    if (expected !== null && (textBytes !== expected.bytes || checksum !== expected.crc32)) {
      throw sourceRefused(path, 'its checksum is wrong, so it is damaged', 'download it again')
    }
    progress.bytesRead = progress.bytesTotal
    yield decoder.decode()
  } catch (error) {
    throw refusalOf(path, error)
  } finally {
    opened?.close()
  }
}
