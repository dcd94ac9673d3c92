/** A moment as the carrier writes it: without a zone; here it is UTC. */
export function dateTimeOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.000Z$|Z$/, '')
}

/** The same for a day, YYYY-MM-DD, or a moment in ISO 8601; null stays null. */
export function dateTimeOfText(text: string | null): string | null {
  return text === null ? null : dateTimeOf(Date.parse(text))
}
