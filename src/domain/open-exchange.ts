import { type DatabaseConfig, openDatabase } from '#db/open.ts'
import { createInventory } from '#inventory/inventory.ts'
import { getMemorableScores } from '#inventory/memorable-scores.ts'
import { type Clock, systemClock } from '#lib/clock.ts'

import { followFeed } from './blocks/follow-feed.ts'
import type { Exchange } from './exchange.ts'
import { type Log, silentLog } from './log.ts'

export type ExchangeOptions = {
  readonly database: DatabaseConfig
  readonly clock?: Clock
  readonly random?: () => number
  readonly log?: Log
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
  const exchange: Exchange = {
    database,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    log,
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
      await followed.stop()
      await database.close()
    },
  }
}
