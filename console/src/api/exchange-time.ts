/** By how much the clock of the exchange is ahead of the browser's; a sandbox may be days ahead. */
let aheadMs = 0
let isHeard = false

/** The time of the exchange, as far as it is known: what is held ends by its clock and not by the browser's. */
export function exchangeNow(): number {
  return Date.now() + aheadMs
}

/** Tells what the exchange said the time is now: RFC 3339. */
export function hearTime(at: string): void {
  const heard = Date.parse(at)
  if (Number.isNaN(heard)) return
  aheadMs = heard - Date.now()
  isHeard = true
}

/** Tells the header Date of an answer, which has whole seconds and counts only until a better word was heard. */
export function hearDate(date: string | null): void {
  if (date !== null && !isHeard) hearTime(date)
}
