import { readCursor, writeCursor } from '#lib/cursor.ts'

import { DomainError } from '../errors.ts'
import { type Criteria, CriteriaSchema } from './criteria.ts'

const FIELDS = Object.keys(CriteriaSchema.properties) as (keyof Criteria)[]

/** What is asked, as one text that does not depend on the order in which the fields were given. */
export function questionOf(criteria: Criteria, ...more: readonly unknown[]): string {
  let text = JSON.stringify(more)
  for (const field of FIELDS) {
    const value = criteria[field]
    if (value !== undefined) text += `\n${field}=${String(value)}`
  }
  return text
}

/** The key of the next page of this question, or null for the first page. Errors: `invalid_cursor`. */
export function keyFrom<Key>(
  question: string,
  cursor: string | undefined,
  isKey: (key: unknown) => key is Key,
): Key | null {
  if (cursor === undefined) return null
  const key = readCursor(question, cursor)
  if (isKey(key)) return key
  throw new DomainError(
    'invalid_cursor',
    'cursor is not one of this search: send the nextCursor of an answer together with the very same search, or leave it out',
    { pointer: '/cursor' },
  )
}

/** The opaque cursor of a key; null when there is no next page. */
export function cursorFor(question: string, key: unknown): string | null {
  return key === null ? null : writeCursor(question, key)
}
