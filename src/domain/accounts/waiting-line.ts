/** A line of work that waits for its turn, of a length that is limited. */
export type WaitingLine = {
  /** Waits for the turn; false: there is no room, or there is none any more. `from`: for whom. */
  join(from: string): Promise<boolean>
  /** Lets the next one begin; false: nobody waits. */
  next(): boolean
}

type Waiting = { readonly from: string; readonly end: (hasTurn: boolean) => void }

/** For whom the most wait, and how many they are. */
function busiestOf(line: readonly Waiting[]): { readonly from: string; readonly count: number } {
  const counts = new Map<string, number>()
  let busiest = { from: '', count: 0 }
  for (const { from } of line) {
    const count = (counts.get(from) ?? 0) + 1
    counts.set(from, count)
    if (count > busiest.count) busiest = { from, count }
  }
  return busiest
}

/**
 * Makes a line in which at most `max` wait. Nobody has two turns running while somebody else waits. When the line is full,
 * whoever comes for somebody for whom fewer wait takes the place of the last one of the busiest. So a crowd keeps itself
 * waiting and nobody else.
 */
export function waitingLine(max: number): WaitingLine {
  const line: Waiting[] = []
  let served: string | undefined

  function makeRoom(from: string): boolean {
    if (line.length < max) return true
    const busiest = busiestOf(line)
    if (line.filter((one) => one.from === from).length + 1 >= busiest.count) return false
    const last = line.findLastIndex((one) => one.from === busiest.from)
    line.splice(last, 1)[0]?.end(false)
    return true
  }

  return {
    join: async (from) => {
      if (!makeRoom(from)) return false
      const { promise, resolve } = Promise.withResolvers<boolean>()
      line.push({ from, end: resolve })
      return promise
    },
    next: () => {
      const other = line.findIndex(({ from }) => from !== served)
      const [first] = line.splice(Math.max(0, other), 1)
      served = first?.from
      first?.end(true)
      return first !== undefined
    },
  }
}
