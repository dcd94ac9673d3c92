import { crc32 } from 'node:zlib'

/**
 * A cursor is opaque to the caller: where the next page begins, and a check of what was asked, so that a cursor of
 * another question is refused instead of answered wrongly. It holds nothing that is secret.
 */
export function writeCursor(question: string, key: unknown): string {
  return Buffer.from(JSON.stringify([crc32(question), key])).toString('base64url')
}

/** The key that was written for the same question; undefined for anything else. */
export function readCursor(question: string, cursor: string): unknown {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parsed) || parsed.length !== 2 || parsed[0] !== crc32(question)) return undefined
    return parsed[1]
  } catch {
    return undefined
  }
}
