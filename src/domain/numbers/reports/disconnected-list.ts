import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Reader } from '#db/database.ts'
import type { CsvCell } from '#lib/csv-text.ts'
import { formatE164 } from '#lib/e164.ts'

import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import {
  dateOf,
  isWithin,
  numbersWithin,
  REPORT_FILTER,
  type Report,
  type ReportFilter,
  termsReader,
} from './report.ts'

/** Numbers that are read at once. */
const PAGE_NUMBERS = 5_000

/** Which numbers of which month. */
export const DisconnectedListInput = Type.Object(
  {
    month: Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', description: 'The month, UTC, such as 2026-03.' }),
    ...REPORT_FILTER,
  },
  { additionalProperties: false },
)

type Row = { e164: number; ended_at: number; ocn: string | null; terms: string | null }
type Span = { readonly from: number; readonly until: number }

function spanOf(month: string): Span {
  const year = Number(month.slice(0, 4))
  const index = Number(month.slice(5)) - 1
  return { from: Date.UTC(year, index), until: Date.UTC(year, index + 1) }
}

async function* eachDisconnected(
  reader: Reader,
  filter: ReportFilter,
  { from, until }: Span,
): AsyncGenerator<readonly CsvCell[]> {
  const { first, last } = numbersWithin(filter)
  const termsOf = termsReader()
  for (let after = first - 1; ;) {
    const { rows } = await sql<Row>`
      select ended.e164, ended.ended_at, b.ocn, profile.terms
      from (
        select service.e164, max(service.ended_at) as ended_at from service
        where service.ended_at >= ${from} and service.ended_at < ${until}
          and service.e164 > ${after} and service.e164 <= ${last}
          and not exists (
            select 1 from port_out join port_out_step as step on step.port_out_id = port_out.id
            where port_out.e164 = service.e164 and step.state = 'completed' and step.at = service.ended_at)
        group by service.e164 order by service.e164 limit ${PAGE_NUMBERS}
      ) as ended
      left join block as b on b.prefix = ended.e164 / 1000 and ended.e164 % 1000 between b.first_line and b.last_line
        and (b.members is null or substr(b.members, cast(ended.e164 % 1000 + 1 as integer), 1) = '1')
      left join profile on profile.id = b.profile_id
      order by ended.e164`.execute(reader.query)
    for (const { e164, ended_at: endedAt, ocn, terms: text } of rows) {
      const terms = termsOf(text)
      if (isWithin(filter, { ocn, terms }))
        yield [formatE164(e164), dateOf(endedAt), terms?.rateCenter ?? null, terms?.region ?? null, ocn]
    }
    if (rows.length < PAGE_NUMBERS) return
    after = rows.at(-1)?.e164 ?? after
  }
}

/**
 * The numbers that were disconnected for good in a month, ascending, with the day of the last time: what a provider tells
 * the Reassigned Numbers Database each month, 47 CFR 52.15(f)(8) and 64.1200(l). A number that was restored was not
 * disconnected, and one that was ported away rings elsewhere: neither is listed. For operators.
 */
export const disconnectedList = query({
  scope: 'exchange:read',
  input: DisconnectedListInput,
  answer: (session, { month, ...filter }): Report => ({
    columns: ['number', 'disconnected_on', 'rate_center', 'state', 'ocn'],
    lines: eachDisconnected(exchangeOf(session).database.read, filter, spanOf(month)),
  }),
})
