import { PatternError } from '#lib/pattern/pattern-error.ts'

import { DomainError } from '../errors.ts'

/** Asks the index, and tells of a pattern that is too intricate for it as the caller's error. */
export function askIndex<Answer>(ask: () => Answer, at = ''): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new DomainError('invalid_input', `pattern: ${error.problem}: ${error.cure}`, { pointer: `${at}/pattern` })
  }
}
