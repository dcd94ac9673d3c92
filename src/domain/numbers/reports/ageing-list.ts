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

/** Which numbers. */
export const AgeingListInput = Type.Object(REPORT_FILTER, { additionalProperties: false })

type Row = { e164: number; changed_at: number; available_at: number; ocn: string | null; terms: string | null }

async function* eachAgeing(reader: Reader, filter: ReportFilter, now: number): AsyncGenerator<readonly CsvCell[]> {
  const { first, last } = numbersWithin(filter)
  const termsOf = termsReader()
  for (let after = first - 1; ;) {
    const { rows } = await sql<Row>`
      select number.e164, number.changed_at, number.available_at, b.ocn, profile.terms
      from number left join block as b on b.prefix = number.e164 / 1000
        and number.e164 % 1000 between b.first_line and b.last_line
        and (b.members is null or substr(b.members, cast(number.e164 % 1000 + 1 as integer), 1) = '1')
      left join profile on profile.id = b.profile_id
      where number.state = 'ageing' and number.available_at > ${now} and number.e164 > ${after} and number.e164 <= ${last}
      order by number.e164 limit ${PAGE_NUMBERS}`.execute(reader.query)
    for (const { e164, changed_at: releasedAt, available_at: availableAt, ocn, terms: text } of rows) {
      const terms = termsOf(text)
      if (isWithin(filter, { ocn, terms }))
        yield [
          formatE164(e164),
          terms?.rateCenter ?? null,
          terms?.region ?? null,
          ocn,
          dateOf(releasedAt),
          new Date(availableAt).toISOString(),
        ]
    }
    if (rows.length < PAGE_NUMBERS) return
    after = rows.at(-1)?.e164 ?? after
  }
}

/** The numbers that rest now, ascending, with the day of their release and the moment from which they are offered. For operators. */
export const ageingList = query({
  scope: 'exchange:read',
  input: AgeingListInput,
  answer: (session, filter): Report => {
    const { database, clock } = exchangeOf(session)
    return {
      columns: ['number', 'rate_center', 'state', 'ocn', 'released_on', 'available_at'],
      lines: eachAgeing(database.read, filter, clock.now()),
    }
  },
})
