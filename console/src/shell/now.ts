import { useEffect, useState } from 'react'

/** The browser's time, milliseconds since the epoch. */
export function now(): number {
  return Date.now()
}

/** The browser's time, told anew every `everyMs`. */
export function useNow(everyMs = 1_000): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = window.setInterval(() => setAt(now()), everyMs)
    return () => window.clearInterval(timer)
  }, [everyMs])
  return at
}
