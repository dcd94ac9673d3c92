import { gatedDatabase } from '#db/gated-database.ts'
import { type DatabaseConfig, openDatabase } from '#db/open.ts'
import { createInventory } from '#inventory/inventory.ts'
import { getMemorableScores } from '#inventory/memorable-scores.ts'
import { type Clock, systemClock } from '#lib/clock.ts'
import type { Bucket } from '#storage/bucket-keeper.ts'
import { openFileStore } from '#storage/open-file-store.ts'

import { followFeed } from './blocks/follow-feed.ts'
import { stopImports } from './blocks/imports/running-imports.ts'
import type { Exchange } from './exchange.ts'
import { type Log, silentLog } from './log.ts'
import type { Sandbox } from './sandbox.ts'
import type { OrderMessage } from './order-message.ts'
import type { Targets } from './targets.ts'

export type ExchangeOptions = {
  readonly database: DatabaseConfig
  /** Where the files of documents are kept; undefined: in the data folder. */
  readonly bucket?: Bucket | undefined
  readonly clock?: Clock
  readonly random?: () => number
  readonly log?: Log
  /** Makes a sandbox of it, whose clock then counts and not `clock`; `enterSandbox` lets it begin. */
  readonly sandbox?: Sandbox | undefined
  /** Checks every event against the schema of its type before it is written; for tests. */
  readonly checksEvents?: boolean
  /** To whom webhooks may lead; the internet alone when left out. */
  readonly targets?: Targets
  /** In whose words callbacks of orders are told. */
  readonly orderMessage?: OrderMessage
}

/** An exchange over an open store. `load` builds the index; without it verbs that need the index answer `not_ready`. */
export type OpenExchange = {
  readonly exchange: Exchange
  /** Builds the index and follows the log from then on. */
  load(): Promise<void>
  /** Reads what other processes have written since; they do it by themselves every now and then. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** Opens the store, brought to this program's version. */
export async function openExchange(options: ExchangeOptions): Promise<OpenExchange> {
  const log = options.log ?? silentLog
  const database = await openDatabase(options.database)
  const followed = followFeed(database, createInventory(), log)
  const files = await openFileStore({ dataFolder: options.database.dataFolder, bucket: options.bucket })
  const gated = options.sandbox === undefined ? undefined : gatedDatabase(database)
  if (options.sandbox !== undefined) options.sandbox.store = gated
  const exchange: Exchange = {
    database: gated?.database ?? database,
    files,
    clock: options.sandbox?.clock ?? options.clock ?? systemClock,
    sandbox: options.sandbox,
    random: options.random ?? Math.random,
    log,
    checksEvents: options.checksEvents ?? false,
    targets: options.targets ?? 'internet',
    orderMessage: options.orderMessage,
    get inventory() {
      return followed.current
    },
    isReady: followed.isReady,
    refreshBlocks: followed.catchUpOwn,
  }
  return {
    exchange,
    load: async () => {
      // Otherwise the first search for memorable numbers would hold up the others.
      getMemorableScores()
      await followed.start()
    },
    catchUp: followed.catchUp,
    close: async () => {
      await stopImports(exchange)
      await followed.stop()
      files.close()
      await database.close()
    },
  }
}
