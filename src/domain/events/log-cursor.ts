import { seal, unseal } from '#lib/seal.ts'

import { DomainError } from '../errors.ts'
import type { LogKey } from './log-key.ts'
import type { LogPosition } from './log-position.ts'

/** Characters of a cursor of the log at the most. */
export const MAX_LOG_CURSOR = 200

/** A place in the log for somebody outside: enciphered, so that it tells nothing of other accounts. */
export function writeLogCursor({ cursors }: LogKey, { fromXid, toXid, seq }: LogPosition): string {
  return seal(JSON.stringify([fromXid, toXid, seq]), cursors)
}

function parse(text: string): LogPosition | undefined {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed) || parsed.length !== 3) return undefined
  const [fromXid, toXid, seq] = parsed.map(Number)
  if (fromXid === undefined || toXid === undefined || seq === undefined) return undefined
  return { fromXid, toXid, seq }
}

/** The place that a cursor means. Errors: `invalid_cursor` for what this exchange has not written. */
export function readLogCursor({ cursors }: LogKey, cursor: string): LogPosition {
  try {
    const place = parse(unseal(cursor, cursors))
    if (place !== undefined) return place
  } catch {
    // Told below, in the same words for everything that is no cursor.
  }
  throw new DomainError(
    'invalid_cursor',
    'this is no cursor of the event log: send one that it answered, or begin without one',
    { pointer: '/after' },
  )
}
