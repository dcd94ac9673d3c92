import type { Readable } from 'node:stream'

import { type Entry, openPromise, type ZipFile } from 'yauzl'

import { DomainError } from '#domain/errors.ts'

import { sourceRefused } from './source-refused.ts'

/** The most entries of a zip that are looked at. */
export const MAX_ZIP_ENTRIES = 1_000

const STORED = 0
const DEFLATED = 8

/** The one text of a zip, still compressed. */
export type ZipEntry = {
  readonly stream: Readable
  /** True when the stream is raw deflate; false when it is the text itself. */
  readonly deflated: boolean
  readonly compressedBytes: number
  /** Size and checksum of the text, as the archive says. */
  readonly textBytes: number
  readonly crc32: number
  close(): void
}

/** The entries that may be the published text; the folder that macOS adds is none of them. */
async function textEntries(path: string, zip: ZipFile): Promise<Entry[]> {
  const texts: Entry[] = []
  let seen = 0
  for await (const entry of zip.eachEntry()) {
    if (++seen > MAX_ZIP_ENTRIES) {
      throw sourceRefused(path, `it has more than ${MAX_ZIP_ENTRIES} entries`, 'give a zip with one .txt or .csv in it')
    }
    if (/\.(txt|csv)$/i.test(entry.fileName) && !entry.fileName.startsWith('__MACOSX/')) texts.push(entry)
  }
  return texts
}

/**
 * Opens the only .txt or .csv of a zip.
 * @throws DomainError `invalid_input` when the zip is damaged or encrypted, holds none or several, or when the text is
 * larger than `maxTextBytes`.
 */
export async function openZipEntry(path: string, maxTextBytes: number): Promise<ZipEntry> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    const texts = await textEntries(path, zip)
    const [entry] = texts
    if (entry === undefined || texts.length > 1) {
      const found = texts.length === 0 ? 'no .txt or .csv' : texts.map((text) => text.fileName).join(', ')
      throw sourceRefused(path, `the zip holds ${found}`, 'give a zip with exactly one .txt or .csv in it')
    }
    if (entry.isEncrypted()) throw sourceRefused(path, 'the zip is encrypted', 'unpack it and give the file itself')
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
      throw sourceRefused(path, 'the zip uses a rare compression', 'unpack it and give the file itself')
    }
    if (entry.uncompressedSize > maxTextBytes) {
      throw sourceRefused(path, `its text has more than ${maxTextBytes} bytes`, 'import it in parts')
    }
    const opened = zip
    return {
      stream: await zip.openReadStreamPromise(entry, { decodeFileData: false }),
      deflated: entry.compressionMethod === DEFLATED,
      compressedBytes: entry.compressedSize,
      textBytes: entry.uncompressedSize,
      crc32: entry.crc32,
      close: () => opened.close(),
    }
  } catch (error) {
    zip?.close()
    if (error instanceof DomainError || !(error instanceof Error) || 'code' in error) throw error
    throw sourceRefused(path, `the zip is damaged or cut short (${error.message})`, 'download it again')
  }
}
