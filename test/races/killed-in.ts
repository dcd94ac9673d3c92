import type { Exchange } from '#domain/exchange.ts'

/** The exchange, in a process that dies in the n-th of its transactions, when all is written and nothing is committed. */
export function killedIn(exchange: Exchange, nth: number): Exchange {
  let begun = 0
  const transaction: Exchange['database']['transaction'] = (work) =>
    exchange.database.transaction(async (tx) => {
      const answer = await work(tx)
      if (++begun < nth) return answer
      process.kill(process.pid, 'SIGKILL')
      return new Promise<never>(() => {})
    })
  const database = { ...exchange.database, transaction }
  return Object.create(exchange, Object.getOwnPropertyDescriptors({ database })) as Exchange
}
