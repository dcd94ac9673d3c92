const MONTHS_OF_YEAR = 12

/** Days of a month; `month` counts from 0 and may lie outside the year. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

/**
 * The moment that lies this many calendar months after another, in UTC: the same day and time of day, or the last day
 * of a month that has no such day. Counted from one anchor, so that 31 January is followed by 28 February and 31 March.
 */
export function addMonths(anchorMs: number, months: number): number {
  const anchor = new Date(anchorMs)
  const year = anchor.getUTCFullYear()
  const month = anchor.getUTCMonth() + months
  const day = Math.min(anchor.getUTCDate(), daysOf(year, month))
  return Date.UTC(year, month, day) + (anchorMs - Date.UTC(year, anchor.getUTCMonth(), anchor.getUTCDate()))
}

/** The first of the months counted from the anchor that begins after this moment, which is not before the anchor. */
export function nextMonth(anchorMs: number, afterMs: number): number {
  const anchor = new Date(anchorMs)
  const after = new Date(afterMs)
  const passed =
    (after.getUTCFullYear() - anchor.getUTCFullYear()) * MONTHS_OF_YEAR + after.getUTCMonth() - anchor.getUTCMonth()
  const same = addMonths(anchorMs, passed)
  return same > afterMs ? same : addMonths(anchorMs, passed + 1)
}
