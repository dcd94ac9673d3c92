/** One line of the table. */
export type Row = {
  readonly what: string
  /** What the exchange does, in words and numbers. */
  readonly ours: string
  /** What it is held against; empty where nothing is. */
  readonly against: string
  /** Ours in terms of the other; null where there is none. */
  readonly ratio: number | null
}

const DIGITS_OF_RATIO = 2

/** A figure with its unit; small ones with more digits. */
export function figure(value: number, unit: string): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  const text = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
  return `${text} ${unit}`
}

/** The table as Markdown, which is also readable as it is. */
export function tableOf(workload: string, rows: readonly Row[]): string {
  const cells = [
    [workload, 'Strowger', 'against', 'ratio'],
    ...rows.map(({ what, ours, against, ratio }) => [
      what,
      ours,
      against,
      ratio === null ? '' : ratio.toPrecision(DIGITS_OF_RATIO),
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`
}
