/** The beginning of a text from a file, without the characters that a terminal would obey. */
export function printable(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/\p{Cc}/gu, '\uFFFD')
}
