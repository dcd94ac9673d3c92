import type { Exchange } from '#domain/exchange.ts'

/**
 * The same exchange, whose reads of committed state have seen what they see but do not answer before `open` is called:
 * what is committed meanwhile is not in their answers.
 */
export function slowReads(exchange: Exchange): { slow: Exchange; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const { database } = exchange
  const query = database.read.query.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await opened
      return result
    },
  })
  const slow = {
    ...exchange,
    inventory: exchange.inventory,
    database: { ...database, read: { ...database.read, query } },
  }
  return { slow, open: () => open() }
}
