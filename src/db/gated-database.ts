import type { Database } from './database.ts'

/** A database of which one unit of work can be had to run alone, as far as this process is concerned. */
export type GatedDatabase = {
  /** Its transactions wait while somebody is alone with the store. */
  readonly database: Database
  /**
   * Waits for the transactions that run, keeps all others waiting, and gives `work` the store without a gate. One at a
   * time: whoever calls it sees to that.
   */
  alone<T>(work: (database: Database) => Promise<T>): Promise<T>
}

/** Puts a gate before the transactions of a database. */
export function gatedDatabase(database: Database): GatedDatabase {
  let running = 0
  let closed: PromiseWithResolvers<void> | undefined
  let idle: PromiseWithResolvers<void> | undefined
  return {
    database: {
      ...database,
      transaction: async (work, options) => {
        while (closed !== undefined) await closed.promise
        running++
        try {
          return await database.transaction(work, options)
        } finally {
          running--
          if (running === 0) idle?.resolve()
        }
      },
    },
    alone: async (work) => {
      const gate = Promise.withResolvers<void>()
      closed = gate
      try {
        if (running > 0) {
          idle = Promise.withResolvers<void>()
          await idle.promise
        }
        return await work(database)
      } finally {
        idle = undefined
        closed = undefined
        gate.resolve()
      }
    },
  }
}
