// Control characters and the marks that turn the direction of text.
const UNPRINTABLE = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu

/** One line that a terminal shows as it is: what comes from a file or a server may hold characters that it would obey. */
export function plainLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim()
}
