import { plainLine } from './plain-line.ts'

/** A number is set to the right and grouped by thousands; null is nothing there. */
export type Cell = string | number | null

const GAP = '  '
const NOTHING = '-'

/** 1234567 as `1,234,567`. */
export function countText(count: number): string {
  return count.toLocaleString('en')
}

/** `1 row`, `2 rows`. */
export function countOf(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
}

function textOf(cell: Cell): string {
  if (cell === null || cell === '') return NOTHING
  return typeof cell === 'number' ? countText(cell) : plainLine(cell)
}

const widthOf = (text: string) => [...text].length

/** Rows under titles, each column as wide as its widest text. Ends with a line end. */
export function table(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [titles, ...rows.map((row) => row.map(textOf))]
  const widths = titles.map((_, column) =>
    lines.reduce((width, line) => Math.max(width, widthOf(line[column] ?? '')), 0),
  )
  const toTheRight = titles.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const draw = (line: readonly string[]) =>
    titles
      .map((_, column) => {
        const text = line[column] ?? ''
        const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(text))
        return toTheRight[column] === true ? blanks + text : text + blanks
      })
      .join(GAP)
      .trimEnd()
  return `${lines.map(draw).join('\n')}\n`
}

/** Names and their values, one pair a line. Ends with a line end. */
export function facts(pairs: readonly (readonly [name: string, value: Cell])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `${name.padEnd(width)}${GAP}${textOf(value)}\n`).join('')
}
