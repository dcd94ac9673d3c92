import type { Exchange } from '#domain/exchange.ts'

/**
 * The same exchange, whose reads of committed state have seen what they see but do not answer before `open` is called:
 * what is committed after `seen` is not in their answers.
 */
export function slowReads(exchange: Exchange): { slow: Exchange; seen: Promise<void>; open(): void } {
  let see = () => {}
  const seen = new Promise<void>((resolve) => {
    see = resolve
  })
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const { database } = exchange
  const query = database.read.query.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      see()
      await opened
      return result
    },
  })
  const slow = {
    ...exchange,
    inventory: exchange.inventory,
    database: { ...database, read: { ...database.read, query } },
  }
  return { slow, seen, open: () => open() }
}
