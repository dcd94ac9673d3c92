import type { Transaction } from '#db/database.ts'
import type { Exchange } from '#domain/exchange.ts'

/** The same exchange, whose units of work have done everything when `done` resolves and are not committed before `commit`. */
export function slowCommits(exchange: Exchange): { slow: Exchange; done: Promise<void>; commit(): void } {
  const [done, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { database } = exchange
  const slow = {
    ...exchange,
    inventory: exchange.inventory,
    database: {
      ...database,
      transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
        database.transaction(async (tx) => {
          const answer = await work(tx)
          done.resolve()
          await gate.promise
          return answer
        }),
    },
  }
  return { slow, done: done.promise, commit: gate.resolve }
}
