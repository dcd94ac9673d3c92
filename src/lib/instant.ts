const INSTANT =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,3})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?$/

/**
 * The moment that a text means, milliseconds since the epoch: a day, `2026-03-02`, is its first moment in UTC; a time is
 * RFC 3339, `2026-03-02T12:00:00Z`. Null for anything else, such as 30 February.
 */
export function parseInstant(text: string): number | null {
  const [, year, month, day] = INSTANT.exec(text) ?? []
  if (year === undefined) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null
  return Date.parse(text)
}
