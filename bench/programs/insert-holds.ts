/** Writes what a hold writes, a reservation, a number and an event, the barest durable way: one fsync for each batch. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { openDatabase, SQLITE_FILE } from '#db/open.ts'

import { readOrders } from './orders.ts'

/** `batch`: holds that share one commit. */
export type InsertHoldsOrders = { readonly folder: string; readonly batch: number; readonly measureMs: number }
export type InsertHoldsFound = { readonly holds: number; readonly ms: number }

const FIRST_NUMBER = 12_000_000_000
const NUMBERS = 1_000_000_000
/** Has no factor in common with NUMBERS, so that its multiples visit every number once, far from one another. */
const STRIDE = 618_033_989
const ACCOUNT = 'acc_0000000000000000bench'
const HOLD_MS = 600_000

const { folder, batch, measureMs } = readOrders() as InsertHoldsOrders
await (await openDatabase({ dataFolder: folder, databaseUrl: undefined })).close()
const store = new DatabaseSync(join(folder, SQLITE_FILE))
store.exec('pragma journal_mode = wal; pragma synchronous = full')
store
  .prepare("insert into account (id, name, role, hold_limit, created_at) values (?, 'Bench', 'customer', 1000000, 0)")
  .run(ACCOUNT)
const reservation = store.prepare(
  `insert into reservation (id, account_id, state, numbers, created_at, expires_at, closed_at)
   values (?, ?, 'active', ?, ?, ?, null)`,
)
const number = store.prepare(
  `insert into number (e164, state, account_id, reservation_id, order_id, expires_at, available_at, changed_at)
   values (?, 'reserved', ?, ?, null, ?, null, ?)`,
)
const event = store.prepare(
  `insert into event (at, type, subject, account_id, actor, request_id, data, taken, freed)
   values (?, 'reservation.created', ?, ?, 'key_bench', 'req_bench', ?, ?, null)`,
)

function hold(serial: number): void {
  const now = Date.now()
  const id = `rsv_${String(serial).padStart(24, '0')}`
  const e164 = FIRST_NUMBER + ((serial * STRIDE) % NUMBERS)
  const list = `[${e164}]`
  reservation.run(id, ACCOUNT, list, now, now + HOLD_MS)
  number.run(e164, ACCOUNT, id, now + HOLD_MS, now)
  event.run(now, id, ACCOUNT, JSON.stringify({ expiresAt: now + HOLD_MS, quantity: 1 }), list)
}

let holds = 0
const started = performance.now()
while (performance.now() - started < measureMs) {
  store.exec('begin immediate')
  for (const end = holds + batch; holds < end; holds++) hold(holds)
  store.exec('commit')
}
const ms = performance.now() - started
store.close()
console.log(JSON.stringify({ holds, ms } satisfies InsertHoldsFound))
