import assert from 'node:assert/strict'

import { DomainError, type ErrorCode } from '#domain/errors.ts'

/** Fails unless the work is refused with this code and, where one is given, at this place in the request. */
export async function refused(work: Promise<unknown>, code: ErrorCode, pointer?: string): Promise<DomainError> {
  const error: unknown = await work.then(
    (answer) => assert.fail(`expected ${code}, but was answered ${JSON.stringify(answer)}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DomainError)) throw error
  assert.equal(error.code, code, error.message)
  if (pointer !== undefined) assert.equal(error.detail.pointer, pointer, error.message)
  assert.notEqual(error.message, '')
  return error
}
