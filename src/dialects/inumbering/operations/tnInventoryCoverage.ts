import type { CoverageQuestion, CoverageRow } from '#domain/numbers/count-coverage.ts'
import { countNanp } from '#domain/numbers/count-nanp.ts'

import { successPages } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { findText } from '../wire.ts'
import { PLAIN, type Words } from '../words.ts'

const NOTHING: Words = [409, 'No Result Found']

type Count = { readonly by: CoverageQuestion['by']; write(row: CoverageRow): object }

/** Rows that are written at once. */
const ROWS_EACH = 1_000
const NPA_DIGITS = 3
const NPA = /^[0-9]{3}$/
/** Area codes that can exist; another one has no numbers. Source: NANPA. */
const POSSIBLE_NPA = /^(?![0-9]11)[2-9][0-8][0-9]$/
const LATA = /^[0-9]{3,5}$/

const text = (value: string | number | null | undefined) => String(value ?? '')
const code = (digits: string) => ({ npa: digits.slice(0, NPA_DIGITS), nxx: digits.slice(NPA_DIGITS, 2 * NPA_DIGITS) })
const place = (row: CoverageRow) => ({
  lata: text(row['lata']),
  rcAbbre: text(row['rateCenter']),
  locState: text(row['region']),
})

/** What can be counted by, in the carrier's words. A block is ten digits less three, with the calling code before it. */
const COUNTS: Readonly<Record<string, Count>> = {
  state: { by: ['region'], write: (row) => ({ locState: text(row['region']), count: row.count }) },
  rateCenter: {
    by: ['rateCenter', 'region', 'lata'],
    write: (row) => {
      const { rcAbbre, locState, lata } = place(row)
      return { rcAbbre, locState, lata, count: row.count }
    },
  },
  npaNxx: {
    by: ['npaNxx', 'lata', 'rateCenter', 'region'],
    write: (row) => ({ ...code(text(row['npaNxx'])), ...place(row), count: row.count }),
  },
  block: {
    by: ['block', 'lata', 'rateCenter', 'region'],
    write: (row) => {
      const digits = text(row['block']).slice(1)
      return { ...code(digits), line: digits.slice(2 * NPA_DIGITS), ...place(row), count: row.count }
    },
  },
}

async function* pagesOf(rows: readonly CoverageRow[], write: Count['write']) {
  for (let start = 0; start < rows.length; start += ROWS_EACH) yield rows.slice(start, start + ROWS_EACH).map(write)
}

/** Counts free numbers by place or code. */
export const tnInventoryCoverage: Operation = {
  path: '/v2/iNumbering/tnInventoryCoverage',
  family: PLAIN,
  answer: async (session, fields) => {
    const countBy = findText(fields, 'countBy', PLAIN) ?? 'npaNxx'
    const count = Object.hasOwn(COUNTS, countBy) ? COUNTS[countBy] : undefined
    if (count === undefined) throw new Refusal(...PLAIN.wrong('countBy'))
    const npa = findText(fields, 'npa', PLAIN)
    const lata = findText(fields, 'lata', PLAIN)
    const rateCenter = findText(fields, 'rcAbbre', PLAIN)
    const region = findText(fields, 'locState', PLAIN)
    if (npa !== undefined && !NPA.test(npa)) throw new Refusal(...PLAIN.wrong('npa'))
    if (lata !== undefined && !LATA.test(lata)) throw new Refusal(...PLAIN.wrong('lata'))
    if (npa !== undefined && !POSSIBLE_NPA.test(npa)) throw new Refusal(...NOTHING)
    const criteria = {
      ...(npa === undefined ? {} : { npa }),
      ...(lata === undefined ? {} : { lata }),
      ...(rateCenter === undefined ? {} : { rateCenter }),
      ...(region === undefined ? {} : { region }),
    }
    const rows = await countNanp(session, { criteria, by: [...count.by] })
    if (rows.length === 0) throw new Refusal(...NOTHING)
    return successPages('tnInventoryCoverageList', pagesOf(rows, count.write))
  },
}
