/** One field of a CSV line; null is an empty field. */
export type CsvCell = string | number | null

const NEEDS_QUOTES = /[",\r\n]/

/** One line of a CSV file with its line end, quoted where a field holds a comma, a quote or a line end. Source: RFC 4180. */
export function csvLine(cells: readonly CsvCell[]): string {
  const texts = cells.map((cell) => {
    const text = cell === null ? '' : String(cell)
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${texts.join(',')}\r\n`
}
