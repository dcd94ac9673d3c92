import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import type { Database, Reader } from '#db/database.ts'
import type { NumberTable } from '#db/tables/numbers.ts'
import type { CsvCell } from '#lib/csv-text.ts'

import { IdField } from '../../id-field.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { CATEGORIES, type Category, categoryOf, pendingSince } from '../category.ts'
import {
  blockName,
  isWithin,
  numbersWithin,
  REPORT_FILTER,
  type Report,
  type ReportFilter,
  termsReader,
} from './report.ts'

/** Blocks that are looked at together. */
const PAGE_BLOCKS = 2_000
/** Accounts of resellers that can be named. */
export const MAX_RESELLERS = 500
// Thousands-blocks of +1, by their numbers without the last three digits.
const FIRST_NANP_PREFIX = 10_000_000
const LAST_NANP_PREFIX = 19_999_999

/** What the report is about, and how its lines are summed. */
export const NrufInput = Type.Object(
  {
    ...REPORT_FILTER,
    by: Type.Optional(
      Type.Enum(['block', 'rate_center'], {
        default: 'block',
        description: 'One line for each thousands-block, or for each rate centre of an operating company.',
      }),
    ),
    intermediate: Type.Optional(
      Type.Array(IdField('Id of an account, `acc_…`.'), {
        maxItems: MAX_RESELLERS,
        description: 'Accounts that are providers or resellers: their numbers are intermediate and not assigned.',
      }),
    ),
  },
  { additionalProperties: false },
)
type Nruf = Static<typeof NrufInput>

type BlockRow = { prefix: number; part: number; size: number; ocn: string | null; terms: string }
type CountRow = {
  prefix: number
  part: number
  state: NumberTable['state']
  over: number
  resold: number
  count: number
}
type Counts = Record<Category, number>
type Line = {
  readonly prefix: number
  readonly state: string | null
  readonly rateCenter: string | null
  readonly ocn: string | null
  readonly counts: Counts
}

const noCounts = (): Counts => ({
  assigned: 0,
  intermediate: 0,
  reserved: 0,
  ageing: 0,
  administrative: 0,
  available: 0,
})

async function readBlocks(reader: Reader, after: number, last: number): Promise<{ rows: BlockRow[]; isLast: boolean }> {
  const { rows } = await sql<BlockRow>`
    select b.prefix, b.part, b.size, b.ocn, profile.terms from block as b join profile on profile.id = b.profile_id
    where b.prefix > ${after} and b.prefix <= ${last} order by b.prefix, b.part limit ${PAGE_BLOCKS}`.execute(
    reader.query,
  )
  if (rows.length < PAGE_BLOCKS) return { rows, isLast: true }
  // The parts of the last prefix may be cut off: they come whole with the next page.
  const cut = rows.at(-1)?.prefix
  return { rows: rows.filter(({ prefix }) => prefix !== cut), isLast: false }
}

async function countStates(
  reader: Reader,
  range: { readonly first: number; readonly last: number },
  resellers: readonly string[],
  now: number,
): Promise<CountRow[]> {
  const resold =
    resellers.length === 0 ? sql`0` : sql`case when number.account_id in (${sql.join(resellers)}) then 1 else 0 end`
  const { rows } = await sql<CountRow>`
    select b.prefix, b.part, number.state,
      case when number.state = 'reserved' and number.expires_at <= ${now} then 1
        when number.state = 'ageing' and number.available_at <= ${now} then 1
        when number.state = 'ordered' and number.changed_at < ${pendingSince(now)} then 1 else 0 end as over,
      ${resold} as resold, count(*) as count
    from block as b cross join number
    where b.prefix between ${range.first} and ${range.last}
      and number.e164 between b.prefix * 1000 + b.first_line and b.prefix * 1000 + b.last_line
      and (b.members is null or substr(b.members, cast(number.e164 % 1000 + 1 as integer), 1) = '1')
    group by 1, 2, 3, 4, 5`.execute(reader.query)
  return rows
}

/** The blocks of one page, summed by prefix, place and company. What has no row is available, and so all adds up. */
function linesOf(
  blocks: readonly (BlockRow & Pick<Line, 'state' | 'rateCenter'>)[],
  counted: readonly CountRow[],
): Line[] {
  const byPart = new Map<string, CountRow[]>()
  for (const row of counted) {
    const key = `${row.prefix}/${row.part}`
    const known = byPart.get(key)
    if (known === undefined) byPart.set(key, [row])
    else known.push(row)
  }
  const lines = new Map<string, Line>()
  for (const { prefix, part, size, ocn, state, rateCenter } of blocks) {
    const key = JSON.stringify([prefix, state, rateCenter, ocn])
    let line = lines.get(key)
    if (line === undefined) lines.set(key, (line = { prefix, state, rateCenter, ocn, counts: noCounts() }))
    line.counts.available += size
    for (const row of byPart.get(`${prefix}/${part}`) ?? []) {
      const facts = { state: row.state, isForeign: false, isOver: row.over === 1, isResold: row.resold === 1 }
      line.counts.available -= row.count
      line.counts[categoryOf(facts) ?? 'available'] += row.count
    }
  }
  return [...lines.values()]
}

/** Toll-free numbers have a report of their own: they are assigned one by one, 47 CFR 52.101. */
const REPORTED_KINDS: ReadonlySet<string> = new Set(['local', 'national', 'mobile'])

async function* eachLine(database: Database, asked: Nruf, now: number): AsyncGenerator<Line> {
  const filter: ReportFilter = asked
  const within = numbersWithin(filter)
  const last = Math.min(LAST_NANP_PREFIX, Math.floor(within.last / 1_000))
  const termsOf = termsReader()
  for (let after = Math.max(FIRST_NANP_PREFIX, Math.floor(within.first / 1_000)) - 1, isLast = false; !isLast;) {
    const lines = await database.snapshot(async (reader) => {
      const page = await readBlocks(reader, after, last)
      isLast = page.isLast
      const wanted = page.rows.flatMap((row) => {
        const terms = termsOf(row.terms)
        if (terms === null || !REPORTED_KINDS.has(terms.kind) || !isWithin(filter, { ocn: row.ocn, terms })) return []
        return [{ ...row, state: terms.region, rateCenter: terms.rateCenter }]
      })
      const first = page.rows[0]?.prefix
      if (first === undefined) return []
      after = page.rows.at(-1)?.prefix ?? after
      if (wanted.length === 0) return []
      return linesOf(wanted, await countStates(reader, { first, last: after }, asked.intermediate ?? [], now))
    })
    yield* lines
  }
}

/** Summed by place and company, in the order of their names. */
async function* byRateCenter(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  const sums = new Map<string, Line>()
  for await (const { state, rateCenter, ocn, counts } of lines) {
    const key = JSON.stringify([state, rateCenter, ocn])
    let sum = sums.get(key)
    if (sum === undefined) sums.set(key, (sum = { prefix: 0, state, rateCenter, ocn, counts: noCounts() }))
    for (const category of CATEGORIES) sum.counts[category] += counts[category]
  }
  yield* [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

async function* cellsOf(lines: AsyncIterable<Line>, isByBlock: boolean): AsyncGenerator<readonly CsvCell[]> {
  for await (const { prefix, state, rateCenter, ocn, counts } of lines) {
    const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0)
    const utilisation = total === 0 ? '0.0' : ((counts.assigned / total) * 100).toFixed(1)
    yield [
      ...(isByBlock ? [blockName(prefix)] : []),
      rateCenter,
      state,
      ocn,
      ...CATEGORIES.map((category) => counts[category]),
      total,
      utilisation,
    ]
  }
}

/**
 * Numbering resource utilisation: how many numbers of each North American thousands-block, or of each rate centre, are in
 * each category, and how much of it is assigned, in percent of all. The columns are those of FCC Form 502, Utilization
 * Reporting; the six categories of a line add up to the size of its blocks. Source: 47 CFR 52.15(f), (g)(3). For operators.
 */
export const nrufReport = query({
  scope: 'exchange:read',
  input: NrufInput,
  answer: (session, asked): Report => {
    const { database, clock } = exchangeOf(session)
    const isByBlock = asked.by !== 'rate_center'
    const lines = eachLine(database, asked, clock.now())
    return {
      columns: [
        ...(isByBlock ? ['block'] : []),
        'rate_center',
        'state',
        'ocn',
        ...CATEGORIES,
        'total',
        'utilisation_percent',
      ],
      lines: cellsOf(isByBlock ? lines : byRateCenter(lines), isByBlock),
    }
  },
})
