import { useState } from 'react'

/** So many values are remembered for the line. */
const KEPT = 60
const SECOND_MS = 1_000

type Seen = { readonly at: number; readonly total: number; readonly rates: readonly number[] }

/** How much a count that only rises has risen a second, each time it was looked at; a count that fell began anew. */
export function nextSeen(was: Seen | undefined, at: number, total: number): Seen {
  if (was === undefined || total < was.total) return { at, total, rates: [] }
  const seconds = (at - was.at) / SECOND_MS
  return seconds <= 0 ? was : { at, total, rates: [...was.rates, (total - was.total) / seconds].slice(-KEPT) }
}

/** The same for a count that is looked at again and again; `at` is when it was, in milliseconds. */
export function useRates(at: number, total: number | undefined): readonly number[] {
  const [seen, setSeen] = useState<Seen>()
  if (total !== undefined && seen?.at !== at) {
    const next = nextSeen(seen, at, total)
    setSeen(next.at === at ? next : { ...next, at })
  }
  return seen?.rates ?? []
}
