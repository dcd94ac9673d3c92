import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'

/** What waits for somebody whom the sandbox plays. */
export const WORK_KINDS = ['document', 'port', 'foc', 'brand', 'campaign', 'port_out'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export type Work = {
  readonly kind: WorkKind
  readonly id: string
  readonly accountId: string
  /** Since when it waits, milliseconds since the epoch. */
  readonly since: number
  /** Name of a file, legal name of a brand, description of a campaign; empty for what has no words. */
  readonly text: string
  /** The day on which it is to be done, YYYY-MM-DD; null: none was agreed or asked for. */
  readonly day: string | null
  readonly numbers: readonly number[]
  /** How often it was submitted. */
  readonly tries: number
}

/** What is read at once, and how often more is read: what waits beyond that comes to its turn when others have gone. */
export const WORK_PAGE = 1_000
const MAX_PAGES = 100

type Row = Omit<Work, 'numbers'>

/** All that waits for the other providers, the reviewers and the registry, the longest waiting first. */
export async function readWork(reader: Reader): Promise<Work[]> {
  const work: Work[] = []
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await readPage(reader, work.at(-1))
    work.push(...page)
    if (page.length < WORK_PAGE) break
  }
  return work
}

async function readPage(reader: Reader, after: Pick<Work, 'since' | 'id'> = { since: -1, id: '' }): Promise<Work[]> {
  const { rows } = await sql<Row>`
    select kind, id, account_id as "accountId", since, text, day, tries from (
      select 'document' as kind, id, account_id, created_at as since, coalesce(file_name, '') as text,
        cast(null as text) as day, 1 as tries
      from document where state = 'submitted'
      union all
      select case when state = 'submitted' then 'port' else 'foc' end, id, account_id, changed_at, '',
        case when state = 'submitted' then requested_foc else foc end,
        (select count(*) from port_step where port_id = port.id and port_step.state = 'submitted')
      from port where state in ('submitted', 'foc_confirmed')
      union all
      select 'port_out', id, account_id, changed_at, '', requested_foc, 1 from port_out where state = 'authorised'
      union all
      select 'brand', id, account_id, changed_at, legal_name, cast(null as text), 1 from brand where state = 'pending'
      union all
      select 'campaign', id, account_id, changed_at, description, cast(null as text), 1
      from campaign where state = 'pending'
    ) as waiting
    where (since, id) > (cast(${after.since} as bigint), cast(${after.id} as text))
    order by since, id limit ${WORK_PAGE}`.execute(reader.query)
  const ports = rows.flatMap(({ kind, id }) => (kind === 'port' || kind === 'foc' ? [id] : []))
  const numbers = ports.length === 0 ? new Map<string, number[]>() : await numbersOf(reader, ports)
  return rows.map((row) => ({ ...row, numbers: numbers.get(row.id) ?? [] }))
}

async function numbersOf({ query }: Reader, ports: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await query
    .selectFrom('port_number')
    .select(['port_id', 'e164'])
    .where('port_id', 'in', ports)
    .orderBy('e164')
    .execute()
  const byPort = new Map<string, number[]>()
  for (const { port_id: id, e164 } of rows) byPort.set(id, [...(byPort.get(id) ?? []), e164])
  return byPort
}
