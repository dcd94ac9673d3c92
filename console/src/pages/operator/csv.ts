/** Lines of a table that are read; a longer one is cut, and says so. */
export const LINES_MAX = 100_000

/** The records of a text in CSV (RFC 4180), the header first: fields may be quoted and hold commas, quotes and line ends. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < text.length && records.length <= LINES_MAX; at++) {
    const char = text.charAt(at)
    if (isQuoted) {
      if (char !== '"') field += char
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at++
      } else isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === ',' || char === '\n') {
      record.push(field)
      field = ''
      if (char === '\n') {
        records.push(record)
        record = []
      }
    } else if (char !== '\r') field += char
  }
  if (field !== '' || record.length > 0) records.push([...record, field])
  return records
}
