import { exchangeNow } from '../api/exchange-time.ts'
import { useEffect, useState } from 'react'

/** The time of the exchange, milliseconds since the epoch. */
export function now(): number {
  return exchangeNow()
}

/** The time of the exchange, told anew every `everyMs`. */
export function useNow(everyMs = 1_000): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = window.setInterval(() => setAt(now()), everyMs)
    return () => window.clearInterval(timer)
  }, [everyMs])
  return at
}
