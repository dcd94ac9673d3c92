import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import type { EventType } from '../events/append-event.ts'
import { numbersOfEvent } from '../events/show-event.ts'
import { type Standing, standingAfter } from '../events/number-standing.ts'
import { turnOf } from '../events/turn-of.ts'
import { type Findings, note } from './problem.ts'

/** Rows that are read at once. */
const PAGE_ROWS = 10_000
/** Events that are read at once: each of them may name 10,000 numbers. */
const PAGE_EVENTS = 500

type EventRow = {
  seq: number
  type: EventType
  subject: string
  account_id: string | null
  data: string
  taken: string | null
  freed: string | null
}

type NumberRow = { e164: number; state: Standing['state']; account_id: string }

async function* numbersIn(reader: Reader, table: 'number' | 'number_baseline'): AsyncGenerator<NumberRow> {
  for (let after = 0; ;) {
    const { rows } = await sql<NumberRow>`
      select e164, state, account_id from ${sql.table(table)} where e164 > ${after}
      order by e164 limit ${PAGE_ROWS}`.execute(reader.query)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.e164
  }
}

/** One object for all numbers of which the same is so: there are few states and accounts, and millions of numbers. */
function sharing(): (standing: Standing) => Standing {
  const known = new Map<string, Standing>()
  return (standing) => {
    if (standing.port !== undefined) return standing
    const key = `${standing.state} ${standing.account ?? ''}`
    const shared = known.get(key)
    if (shared === undefined) known.set(key, standing)
    return shared ?? standing
  }
}

/**
 * What every number is by the log alone: as it was when the log began to tell of all of them, and each event after it. The
 * log is read a few hundred events at a time; what is kept is one entry for each number that is not free.
 */
async function rebuild(reader: Reader, findings: Findings): Promise<Map<number, Standing>> {
  const numbers = new Map<number, Standing>()
  const share = sharing()
  for await (const { e164, state, account_id } of numbersIn(reader, 'number_baseline'))
    numbers.set(e164, share({ state, account: account_id }))
  const { rows: baseline } = await sql<{ seq: number }>`select seq from log_baseline`.execute(reader.query)
  const begin = baseline[0]?.seq ?? 0
  let named = 0
  for (let after = begin; ;) {
    const { rows } = await sql<EventRow>`
      select seq, type, subject, account_id, data, taken, freed from event where seq > ${after} order by seq limit ${PAGE_EVENTS}`.execute(
      reader.query,
    )
    for (const row of rows) {
      const about = numbersOfEvent(row)
      named += about.length
      if (row.type === 'inventory.reset') numbers.clear()
      const turn = turnOf(row)
      for (const e164 of about) {
        const standing = standingAfter(turn, numbers.get(e164), e164)
        if (standing === undefined) numbers.delete(e164)
        else numbers.set(e164, share(standing))
      }
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.seq
  }
  const { rows: indexed } = await sql<{ count: number }>`
    select count(*) as count from event_number where seq > ${begin}`.execute(reader.query)
  const count = indexed[0]?.count ?? 0
  if (count !== named)
    note(findings, 'log_equals_store', 'events', `name ${named} numbers, but their histories have ${count} of them`)
  return numbers
}

const say = (state: string, account: string | null) => (account === null ? state : `${state} of ${account}`)

/**
 * The state of every number, rebuilt from the events alone, is that of the store: what it is and whose. What changed a
 * number and did not tell, or told and did not change it, is found here.
 */
export async function checkLog(reader: Reader, findings: Findings): Promise<void> {
  const told = await rebuild(reader, findings)
  for await (const { e164, state, account_id } of numbersIn(reader, 'number')) {
    const standing = told.get(e164)
    told.delete(e164)
    const isSame = standing?.state === state && (standing.account === null || standing.account === account_id)
    if (isSame) continue
    const log = standing === undefined ? 'free' : say(standing.state, standing.account)
    note(findings, 'log_equals_store', formatE164(e164), `is ${say(state, account_id)}, but by the log it is ${log}`)
  }
  for (const [e164, { state, account }] of told)
    note(findings, 'log_equals_store', formatE164(e164), `is free, but by the log it is ${say(state, account)}`)
}
