import { readCursor, writeCursor } from '#lib/cursor.ts'
import { canonicalJson } from '#lib/json.ts'

import { DomainError } from '#domain/errors.ts'
import type { Session } from '#domain/session.ts'

/** Characters of a cursor at the most. */
export const MAX_CURSOR_LENGTH = 200
const ID = /^[!-~]{1,64}$/
const NUMBER = /^[1-9][0-9]{6,14}$/

/** The cursors of one list: as one account asks for it, with one set of filters. */
export type Cursors = {
  /** The cursor that goes on after the item with this key; null after the last. */
  after(last: string | number | undefined): string | null
  /** The key that a cursor goes on after. Errors: `invalid_cursor` for one of another list. */
  read(cursor: string): string
  /** The same for a list of numbers. */
  readNumber(cursor: string): number
}

/**
 * Cursors are opaque and bound to their list, so that one from elsewhere is told and not followed. They hold no secret
 * and give no right: whatever they say, an account sees only what is its own.
 */
export function cursorsOf(session: Session, list: string, filters: Readonly<Record<string, unknown>>): Cursors {
  const question = canonicalJson([list, session.actor.accountId, filters])
  function keyOf(cursor: string, form: RegExp): string {
    const last = readCursor(question, cursor)
    if (typeof last === 'string' && form.test(last)) return last
    throw new DomainError(
      'invalid_cursor',
      'this cursor is not of this list with these filters: send the same filters as before, or begin without a cursor',
      { pointer: '/cursor' },
    )
  }
  return {
    after: (last) => (last === undefined ? null : writeCursor(question, String(last))),
    read: (cursor) => keyOf(cursor, ID),
    readNumber: (cursor) => Number(keyOf(cursor, NUMBER)),
  }
}
