import { basename } from 'node:path'

import { DomainError } from '#domain/errors.ts'

/** The refusal of a whole file (`invalid_input`): what is wrong with it, and the cure. */
export function sourceRefused(path: string, problem: string, cure: string): DomainError {
  return new DomainError('invalid_input', `${basename(path)}: ${problem}; ${cure}`)
}
