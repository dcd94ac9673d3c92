import { setTimeout as sleep } from 'node:timers/promises'

import type { Database, Transaction } from '#db/database.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { endOfFeed, type FeedEvent, type FeedPosition, newestInFeed, readFeed } from '../events/read-feed.ts'
import type { Log } from '../log.ts'
import { loadInventory } from './load-inventory.ts'
import { refreshNumbers } from './refresh-numbers.ts'
import { MAX_REFRESH, refreshPrefixes } from './refresh-prefixes.ts'

/** How long the own changes of blocks are waited for while somebody else's open transaction keeps the log from being read. */
const OWN_WAIT_MS = 10_000
const OWN_RETRY_MS = 10

/** The index of one process, kept up by the log. */
export type FollowedInventory = {
  readonly current: Inventory
  isReady(): boolean
  /**
   * Reads what the log has and this index has not. What an older transaction that is still open keeps from being read
   * is read later.
   */
  catchUp(): Promise<void>
  /** After this process has changed blocks, which it does not tell its index itself: resolves when the index knows. */
  catchUpOwn(): Promise<void>
  /** Builds the index from the store and follows from there. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** What an event about blocks says of where they are. */
type BlocksEvent = { readonly first: number; readonly last: number; readonly blocks: number }

/** The prefixes that an event about blocks names, or undefined when they are too many to bring up to date one by one. */
async function prefixesOf(tx: Transaction, event: FeedEvent): Promise<number[] | undefined> {
  // A sandbox began anew: nothing that the index knows is so.
  if (event.type === 'inventory.reset') return undefined
  const { first, last, blocks } = JSON.parse(event.data) as BlocksEvent
  if (blocks > MAX_REFRESH) return undefined
  let select = tx.query
    .selectFrom('block')
    .select('prefix')
    .distinct()
    .where('prefix', '>=', Math.floor(first / LINES_PER_BLOCK))
    .where('prefix', '<=', Math.floor(last / LINES_PER_BLOCK))
    .limit(MAX_REFRESH + 1)
  if (event.type === 'inventory.imported') select = select.where('import_id', '=', event.subject)
  const rows = await select.execute()
  return rows.length > MAX_REFRESH ? undefined : rows.map(({ prefix }) => prefix)
}

const isAboutBlocks = ({ type }: FeedEvent) => type.startsWith('inventory.')

function numbersOf(events: readonly FeedEvent[]): number[] {
  const numbers = new Set<number>()
  for (const { taken, freed } of events)
    for (const list of [taken, freed])
      if (list !== null) for (const e164 of JSON.parse(list) as number[]) numbers.add(e164)
  return [...numbers].toSorted((a, b) => a - b)
}

/** Follows the log for one process. `empty` stands in until `start` has loaded the store. */
export function followFeed(database: Database, empty: Inventory, log: Log): FollowedInventory {
  let inventory = empty
  let ready = false
  let position: FeedPosition = { xid: 0, seq: 0 }
  let running: Promise<void> | undefined
  let again = false
  /** True while the log is known to have what the index has not: until it was read, however often that fails. */
  let behind = false
  let stopped = false
  let unwatch: (() => Promise<void>) | undefined

  async function rebuild(): Promise<void> {
    // One state of the store, so that blocks, their profiles and the place in the log belong together.
    const built = await database.snapshot(async (reader) => ({
      from: await endOfFeed(reader),
      inventory: await loadInventory(reader),
    }))
    inventory = built.inventory
    position = built.from
  }

  /** One page. The log says where to look; what is so is read from the store, in line with this process's own writes. */
  async function step(): Promise<boolean> {
    const events = await readFeed(database.read, position)
    if (events.length === 0) return false
    const last = events.at(-1)
    let tooMany = false
    await database.transaction(async (tx) => {
      const prefixes = new Set<number>()
      for (const event of events.filter(isAboutBlocks)) {
        const some = await prefixesOf(tx, event)
        if (some === undefined) tooMany = true
        else for (const prefix of some) prefixes.add(prefix)
      }
      if (tooMany || prefixes.size > MAX_REFRESH) {
        tooMany = true
        return
      }
      await refreshPrefixes(tx, inventory, [...prefixes])
      await refreshNumbers(tx, inventory, numbersOf(events))
    })
    if (tooMany) await rebuild()
    else if (last !== undefined) position = { xid: last.xid, seq: last.seq }
    return true
  }

  async function readOn(): Promise<void> {
    const end = await endOfFeed(database.read)
    if (database.othersCommitted()) behind = true
    // Nobody else has written up to there: this process told its index itself.
    if (!behind) position = end
    else {
      behind = false
      try {
        while (await step());
      } catch (error) {
        behind = true
        throw error
      }
    }
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false
        await readOn()
      } while (again)
    } finally {
      // Not in a later turn: who asks from now on must not be told that it is being done.
      running = undefined
    }
  }

  function catchUp(): Promise<void> {
    again = true
    running ??= run()
    return running
  }

  async function catchUpOwn(): Promise<void> {
    const newest = await newestInFeed(database.read)
    const isThere = () => position.xid > newest.xid || (position.xid === newest.xid && position.seq >= newest.seq)
    for (const began = performance.now(); !stopped; await sleep(OWN_RETRY_MS)) {
      behind = true
      await catchUp()
      if (isThere() || performance.now() - began > OWN_WAIT_MS) return
    }
  }

  return {
    get current() {
      return inventory
    },
    isReady: () => ready,
    catchUp,
    catchUpOwn,
    start: async () => {
      database.othersCommitted()
      await rebuild()
      while (await step());
      ready = true
      unwatch = await database.watch(() => {
        catchUp().catch((error: unknown) => log.error({ error }, 'the index could not follow the log'))
      })
    },
    stop: async () => {
      stopped = true
      await unwatch?.()
      await running?.catch(() => {})
    },
  }
}
