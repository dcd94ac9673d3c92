import { NumberError, parseE164 } from '#lib/e164.ts'

import { cleanText, type Column, rawOf } from './column.ts'
import { RowRefused } from './row-refused.ts'

/**
 * The E.164 integer in a column, read as `parseE164` does.
 * @throws RowRefused with the problem and the cure.
 */
export function readNumber(fields: readonly string[], column: Column): number {
  const text = cleanText(column, rawOf(fields, column))
  try {
    return parseE164(text)
  } catch (error) {
    if (!(error instanceof NumberError)) throw error
    throw new RowRefused(column.name, text, error.message)
  }
}
