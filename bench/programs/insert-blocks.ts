/** Inserts the block rows of a store into an empty one, the barest way there is: one statement, one transaction. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { openDatabase, SQLITE_FILE } from '#db/open.ts'

import { readOrders } from './orders.ts'

export type InsertBlocksOrders = { readonly fromFolder: string; readonly toFolder: string }
export type InsertBlocksFound = { readonly rows: number; readonly ms: number }

/** Rows that are held in memory at once; reading them is not part of what is measured. */
const PAGE_ROWS = 100_000
const COLUMNS =
  'prefix, part, profile_id, first_line, last_line, members, size, ocn, on_sale, opened_at, import_id'.split(', ')

const { fromFolder, toFolder } = readOrders() as InsertBlocksOrders
await (await openDatabase({ dataFolder: toFolder, databaseUrl: undefined })).close()
const from = new DatabaseSync(join(fromFolder, SQLITE_FILE), { readOnly: true })
const to = new DatabaseSync(join(toFolder, SQLITE_FILE))
to.exec('pragma journal_mode = wal; pragma synchronous = full')
const read = from.prepare(
  `select ${COLUMNS.join()} from block where (prefix, part) > (?, ?) order by prefix, part limit ${PAGE_ROWS}`,
)
read.setReturnArrays(true)
const insert = to.prepare(`insert into block (${COLUMNS.join()}) values (${COLUMNS.map(() => '?').join()})`)

type BlockValues = readonly [prefix: number, part: number, ...rest: (number | string | null)[]]

/** One page after the row given; the rows come as arrays, as `setReturnArrays` asked. */
const pageAfter = ([prefix, part]: BlockValues) => read.all(prefix, part) as unknown as BlockValues[]

let rows = 0
let ms = 0
function timed(work: () => void): void {
  const started = performance.now()
  work()
  ms += performance.now() - started
}

timed(() => to.exec('begin immediate'))
for (let page = pageAfter([0, 0]); page.length > 0; page = pageAfter(page.at(-1) ?? [0, 0])) {
  timed(() => {
    for (const row of page) insert.run(...row)
  })
  rows += page.length
}
timed(() => to.exec('commit'))
from.close()
to.close()
console.log(JSON.stringify({ rows, ms } satisfies InsertBlocksFound))
