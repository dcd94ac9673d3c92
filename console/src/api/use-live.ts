import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { followEvents } from './follow-events.ts'

/** While no stream of events can be had, what is shown is asked for again so often. */
const POLL_MS = 15_000
/** Events that come together are answered by one look. */
const SETTLE_MS = 150

/**
 * Keeps queries fresh while something is shown: they are asked for again when an event happens whose type begins with one
 * of `types`, such as `order.` or `service.released`, and every quarter of a minute while there is no stream.
 */
export function useLive(types: readonly string[], queryKey: QueryKey): void {
  const queries = useQueryClient()
  const wanted = types.join()
  const key = JSON.stringify(queryKey)
  useEffect(() => {
    let timer: number | undefined
    const refresh = () => {
      timer = undefined
      const parsed: unknown = JSON.parse(key)
      void queries.invalidateQueries({ queryKey: Array.isArray(parsed) ? parsed : [] })
    }
    const unfollow = followEvents((type) => {
      if (wanted.split(',').some((start) => type.startsWith(start))) timer ??= window.setTimeout(refresh, SETTLE_MS)
    })
    const poll = window.setInterval(() => {
      if (!document.hidden && !unfollow.isStreaming()) refresh()
    }, POLL_MS)
    return () => {
      unfollow()
      window.clearTimeout(timer)
      window.clearInterval(poll)
    }
  }, [queries, wanted, key])
}
