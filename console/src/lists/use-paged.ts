import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

/** One page of a list of the API. */
export type PageOf<T> = { readonly items: readonly T[]; readonly nextCursor: string | null }

/** How many rows one page of a list has. The API gives at most 100. */
export const PAGE_ROWS = 50
/** How many pages back one can go; further back one begins again. */
const PAGES_BACK_MAX = 200

/**
 * A list that is read page by page. `key` names the list and its filters: when it changes, the first page is read again.
 * The rows of the page before stay until those of the next have come, so that nothing jumps.
 */
export function usePaged<T>(
  key: readonly unknown[],
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>,
) {
  const listed = JSON.stringify(key)
  const [walk, setWalk] = useState<{ readonly listed: string; readonly cursors: readonly string[] }>({
    listed,
    cursors: [],
  })
  const cursors = walk.listed === listed ? walk.cursors : []
  const cursor = cursors.at(-1)
  const query = useQuery({
    queryKey: [...key, { cursor: cursor ?? null }],
    queryFn: ({ signal }) => fetchPage(cursor, signal),
    placeholderData: keepPreviousData,
  })
  const next = query.data?.nextCursor ?? null
  return {
    rows: query.data?.items,
    error: query.error,
    isMoving: query.isPlaceholderData,
    pageNumber: cursors.length + 1,
    again: () => void query.refetch(),
    previous: cursors.length === 0 ? undefined : () => setWalk({ listed, cursors: cursors.slice(0, -1) }),
    next: next === null ? undefined : () => setWalk({ listed, cursors: [...cursors, next].slice(-PAGES_BACK_MAX) }),
  }
}

/** A page of a list, and the ways to the one before and the one after. */
export type Pages<T> = ReturnType<typeof usePaged<T>>
