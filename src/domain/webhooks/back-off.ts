import { DAY_MS, HOUR_MS, SECOND_MS } from '#lib/clock.ts'

/** How long one event is tried at the most, from its first try. */
export const RETRY_MS = 3 * DAY_MS
const FIRST_DELAY_MS = 5 * SECOND_MS
const LONGEST_DELAY_MS = 6 * HOUR_MS
const FACTOR = 3
/** How much of a delay is chance, so that what failed together does not come back together. */
const JITTER = 0.5

/**
 * How long to wait after this many tries, 1 or more: five seconds, then three times as long each time up to six hours, of
 * which a half is chance. `retryAfterMs`: what the consumer asked for, which is kept up to six hours.
 */
export function backOffMs(tries: number, random: () => number, retryAfterMs = 0): number {
  const whole = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * FACTOR ** Math.min(tries - 1, 20))
  const delay = whole * (1 - JITTER + JITTER * random())
  return Math.round(Math.max(delay, Math.min(retryAfterMs, LONGEST_DELAY_MS)))
}
