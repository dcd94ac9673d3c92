import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './clock.ts'

const DURATION =
  /^P(?:([0-9]{1,4})W|(?:([0-9]{1,5})D)?(?:T(?=[0-9])(?:([0-9]{1,5})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,8})S)?)?)$/
const WEEK_DAYS = 7

/**
 * The milliseconds of an ISO 8601 duration such as `P10D` or `PT1H30M`. Years and months are not taken, for they have no
 * fixed length. Null for anything else, also for `P`.
 */
export function parseDuration(text: string): number | null {
  const found = DURATION.exec(text)
  if (found === null || text === 'P') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0))
  return (weeks * WEEK_DAYS + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS
}
