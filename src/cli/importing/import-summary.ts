import type { ImportAnswer } from '#domain/blocks/import-blocks.ts'

import { type Cell, facts, table } from '../output/table.ts'
import type { RejectsFile } from './rejects-file.ts'

/** What came of an import, for people: every row of the file is counted once. */
export function importSummary(
  { importId, counts }: ImportAnswer,
  skipped: ReadonlyMap<string, number>,
  rejects: RejectsFile,
  seconds: number,
): string {
  const pairs: (readonly [string, Cell])[] = [
    ['import', importId ?? 'nothing changed'],
    ['rows', counts.rows],
    ['taken', counts.rows - counts.skipped - counts.rejected],
    ['skipped', counts.skipped],
    ['rejected', counts.rejected],
    ['blocks added', counts.added],
    ['blocks updated', counts.updated],
    ['blocks unchanged', counts.unchanged],
    ['numbers', counts.numbers],
    ['seconds', seconds.toFixed(1)],
    ['rows per second', Math.round(counts.rows / Math.max(seconds, 0.001))],
  ]
  const reasons = [...skipped].toSorted(([, a], [, b]) => b - a)
  const shown = rejects.first.map(({ line, column, value, reason }) => [String(line), column, value, reason])
  return [
    facts(pairs),
    reasons.length === 0
      ? ''
      : `\n${table(
          ['skipped', 'because'],
          reasons.map(([why, count]) => [count, why]),
        )}`,
    shown.length === 0 ? '' : `\n${table(['line', 'column', 'value', 'rejected because'], shown)}`,
  ].join('')
}
