import { useState } from 'react'

/** As many as one request of the API may name. */
export const SELECTED_MAX = 10_000

/** What is marked in a list, also across its pages: at most `SELECTED_MAX`, more are not marked. */
export function useSelection() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  return {
    marked,
    mark: (keys: readonly string[], isMarked: boolean) =>
      setMarked((was) => {
        const now = new Set(was)
        for (const key of keys)
          if (!isMarked) now.delete(key)
          else if (now.size < SELECTED_MAX) now.add(key)
        return now
      }),
    clear: () => setMarked(new Set()),
  }
}

/** What is marked, and the ways to change it. */
export type Selection = ReturnType<typeof useSelection>
