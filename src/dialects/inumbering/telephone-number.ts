import { checkE164 } from '#lib/e164.ts'

const TEN_DIGITS = /^[0-9]{10}$/

/** The E.164 number that ten digits mean, as text or as a number; undefined for what is no North American number. */
export function readTn(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const digits = String(value)
  if (!TEN_DIGITS.test(digits)) return undefined
  const e164 = Number(`1${digits}`)
  return checkE164(e164) === null ? e164 : undefined
}

/** The ten digits of a North American number. */
export function writeTn(e164: number): string {
  return String(e164).slice(1)
}

/** Characters of what was sent instead of a number that are told again. */
const MAX_ECHO = 40

/** What was sent as a number, to be told again. */
export function echoTn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_ECHO) : ''
}
