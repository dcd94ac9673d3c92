import type { Tables } from '#db/tables/index.ts'
import type { Exchange } from '#domain/exchange.ts'
import { search } from '#inventory/search.ts'

const TABLES: readonly (keyof Tables)[] = [
  'account',
  'credential',
  'console_user',
  'user_session',
  'sign_in_attempt',
  'profile',
  'block',
  'block_import',
  'number',
  'reservation',
  'number_order',
  'order_line',
  'order_number',
  'order_step',
  'order_note',
  'service',
  'rate',
  'ledger_balance',
  'ledger_transaction',
  'posting',
  'hold',
  'hold_amount',
  'customer',
  'contact',
  'location',
  'payment_method',
  'connection',
  'brand',
  'campaign',
  'requirement',
  'document',
  'loose_file',
  'event',
  'event_number',
  'webhook',
  'webhook_secret',
  'webhook_delivery',
  'webhook_attempt',
  'idempotency',
]

/** Every row of every table, so that two moments can be compared. */
export async function storeContents(exchange: Exchange): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {}
  for (const table of TABLES) {
    const rows = await exchange.database.read.query.selectFrom(table).selectAll().execute()
    contents[table] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return contents
}

/** The numbers that the index offers, ascending. */
export function indexedFree(exchange: Exchange): number[] {
  const found = search(exchange.inventory, {}, { limit: 10_000, from: { by: 'number' } })
  return found.numbers
}

export type ToldEvent = {
  readonly type: string
  readonly subject: string
  readonly accountId: string | null
  readonly actor: string
  readonly requestId: string
  readonly at: number
  readonly data: unknown
  readonly taken: readonly number[]
  readonly freed: readonly number[]
}

/** The log from its beginning, or only events of one type. */
export async function eventsOf(exchange: Exchange, type?: string): Promise<ToldEvent[]> {
  const rows = await exchange.database.read.query.selectFrom('event').selectAll().orderBy('seq').execute()
  return rows
    .filter((row) => type === undefined || row.type === type)
    .map((row) => ({
      type: row.type,
      subject: row.subject,
      accountId: row.account_id,
      actor: row.actor,
      requestId: row.request_id,
      at: row.at,
      data: JSON.parse(row.data) as unknown,
      taken: JSON.parse(row.taken ?? '[]') as number[],
      freed: JSON.parse(row.freed ?? '[]') as number[],
    }))
}
