import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'

/** Refuses a list that names a number twice: which of the two was meant to fail could not be told. */
export function noNumberTwice(numbers: readonly number[], pointer: string): void {
  const seen = new Set<number>()
  for (const [index, e164] of numbers.entries()) {
    if (seen.has(e164))
      throw new DomainError('invalid_input', `${formatE164(e164)} is listed twice: list each number once`, {
        pointer: `${pointer}/${index}`,
      })
    seen.add(e164)
  }
}
