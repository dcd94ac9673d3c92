import { ERROR_CODES, type ErrorCode } from '#domain/errors.ts'

import type { Access } from '../access.ts'
import { STATUS } from '../status.ts'

const ALWAYS: readonly ErrorCode[] = [
  'headers_too_large',
  'request_timeout',
  'unauthenticated',
  'rate_limited',
  'invalid_input',
  'internal',
]
/** What has to do with a body, and with writing to the store. */
const OF_CHANGES: readonly ErrorCode[] = ['payload_too_large', 'unsupported_media_type', 'overloaded']
const OF_KEYS: readonly ErrorCode[] = ['idempotency_in_progress', 'idempotency_key_reused']

/** Every code that a route may answer, by status; the codes of one status in their order of precedence. */
export function refusalsOf({ scope, changes, errors, secret }: Access): Map<number, ErrorCode[]> {
  const may = new Set<ErrorCode>([
    ...ALWAYS,
    ...(scope === null ? [] : (['forbidden'] as const)),
    ...(changes ? OF_CHANGES : []),
    ...(changes && secret !== true ? OF_KEYS : []),
    ...errors,
  ])
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of may) byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code])
  const precedence = Object.keys(ERROR_CODES)
  for (const codes of byStatus.values()) codes.sort((a, b) => precedence.indexOf(a) - precedence.indexOf(b))
  return byStatus
}
