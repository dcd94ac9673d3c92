import type { Database } from '#db/database.ts'
import type { Inventory } from '#inventory/inventory.ts'
import type { Clock } from '#lib/clock.ts'
import type { FileStore } from '#storage/file-store.ts'

import type { Log } from './log.ts'
import type { Sandbox } from './sandbox.ts'
import type { OrderMessage } from './order-message.ts'
import type { Targets } from './targets.ts'

/** The running exchange: everything that a verb may need. Made once, in app.ts. */
export type Exchange = {
  readonly database: Database
  /** The index: a proposal; the store decides. Replaced when it is built anew, so never kept across a wait. */
  readonly inventory: Inventory
  /** Where the files of documents are. */
  readonly files: FileStore
  readonly clock: Clock
  /** 0 ≤ x < 1, for choosing among equal numbers. */
  readonly random: () => number
  readonly log: Log
  /** What there is besides when the exchange is a sandbox; undefined: it is a real one. */
  readonly sandbox?: Sandbox | undefined
  /** True: every event is checked against the schema of its type before it is written. For tests. */
  readonly checksEvents?: boolean
  /** To whom webhooks may lead; undefined: to the internet alone. */
  readonly targets?: Targets
  /** In whose words callbacks of orders are told; undefined: those of the log. */
  readonly orderMessage?: OrderMessage | undefined
  /** False until the index has been loaded. */
  isReady(): boolean
  /** To be called after this process has changed blocks; resolves when the index knows. */
  refreshBlocks(): Promise<void>
}
