import { join } from 'node:path'

import { sql } from 'kysely'

import type { Database } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { type DatabaseConfig, SQLITE_FILE } from '#db/open.ts'
import { openPostgres } from '#db/postgres.ts'
import { openSqlite } from '#db/sqlite.ts'
import { openExchange, type OpenExchange } from '#domain/open-exchange.ts'
import type { Session } from '#domain/session.ts'
import { fakeClock } from '#lib/clock.ts'

import { emptyDatabase, type Engine } from '../support/empty-database.ts'
import { sessionFor, TEST_START_MS } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import { columnsOf, indexesOf, rowsOf, tablesOf } from './catalog.ts'
import { ACCOUNT, OLD_ROWS, OPERATOR, OTHER } from './old-rows.ts'

/** Migrations that the program had which left the store. */
const OLD_VERSION = 2

/** What the store held when the old program left it. */
export type Left = {
  /** The columns of every table. */
  readonly columns: ReadonlyMap<string, readonly string[]>
  readonly rows: ReadonlyMap<string, readonly string[]>
  readonly indexes: readonly string[]
}

export type Upgraded = {
  readonly open: OpenExchange
  readonly database: Database
  readonly config: DatabaseConfig
  readonly clock: ReturnType<typeof fakeClock>
  readonly customer: Session
  readonly other: Session
  readonly operator: Session
  readonly left: Left
  /** Ends the program and starts it again. */
  restart(): Promise<Database>
}

function openRaw(config: DatabaseConfig): Database {
  return config.databaseUrl === undefined
    ? openSqlite(join(config.dataFolder, SQLITE_FILE))
    : openPostgres(config.databaseUrl)
}

async function leaveOld(config: DatabaseConfig): Promise<Left> {
  const database = openRaw(config)
  try {
    await migrate(database, migrations.slice(0, OLD_VERSION))
    await database.transaction(async (tx) => {
      for (const statement of OLD_ROWS) await sql.raw(statement).execute(tx.query)
    })
    const columns = await columnsOf(database, await tablesOf(database))
    return { columns, rows: await rowsOf(database, columns), indexes: await indexesOf(database) }
  } finally {
    await database.close()
  }
}

/** Leaves a store as the second version of it was, with rows of every table, and opens it with this program. */
export async function withUpgraded(engine: Engine, test: (given: Upgraded) => Promise<void>): Promise<void> {
  const { drop, ...config } = await emptyDatabase(engine)
  const clock = fakeClock(TEST_START_MS)
  let open: OpenExchange | undefined
  try {
    const left = await leaveOld(config)
    const start = async () => {
      open = await openExchange({ database: config, clock, random: seededRandom(7) })
      await open.load()
      return open
    }
    const { exchange } = await start()
    if (open === undefined) throw new Error('the program did not start')
    await test({
      open,
      database: exchange.database,
      config,
      clock,
      customer: sessionFor(exchange, ACCOUNT, 'customer'),
      other: sessionFor(exchange, OTHER, 'customer'),
      operator: sessionFor(exchange, OPERATOR, 'operator'),
      left,
      restart: async () => {
        await open?.close()
        return (await start()).exchange.database
      },
    })
  } finally {
    await open?.close()
    await drop()
  }
}
