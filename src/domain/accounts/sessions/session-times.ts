import { MINUTE_MS } from '#lib/clock.ts'

/** A session ends after so long without a request, and so long after it began in any case. OWASP ASVS 3.3. */
export const IDLE_MS = 12 * 60 * MINUTE_MS
export const LONGEST_MS = 7 * 24 * 60 * MINUTE_MS
/** Sessions that one user, or one key, has at once; the oldest gives way. */
export const MAX_SESSIONS = 20
/** When a session was used is noted to within so long. */
export const NOTE_USE_MS = 5 * MINUTE_MS
