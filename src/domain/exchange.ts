import type { Database } from '#db/database.ts'
import type { Inventory } from '#inventory/inventory.ts'
import type { Clock } from '#lib/clock.ts'

import type { Log } from './log.ts'

/** The running exchange: everything that a verb may need. Made once, in app.ts. */
export type Exchange = {
  readonly database: Database
  /** The index: a proposal; the store decides. Replaced when it is built anew, so never kept across a wait. */
  readonly inventory: Inventory
  readonly clock: Clock
  /** 0 ≤ x < 1, for choosing among equal numbers. */
  readonly random: () => number
  readonly log: Log
  /** False until the index has been loaded. */
  isReady(): boolean
  /** To be called after this process has changed blocks; resolves when the index knows. */
  refreshBlocks(): Promise<void>
}
