import type { Clock } from './clock.ts'

/** A clock that runs with another one and may be set ahead of it. */
export type VirtualClock = Clock & {
  /** The clock that it runs with. */
  readonly base: Clock
  /** Milliseconds by which it is ahead, 0 and more. */
  aheadMs(): number
  /** Goes to a moment, milliseconds since the epoch; one that is past leaves it where it is. */
  moveTo(ms: number): void
  /** Goes back to the clock that it runs with. Only for what begins anew: everything else relies on time going on. */
  reset(): void
}

/** A clock that begins together with `base`. */
export function virtualClock(base: Clock): VirtualClock {
  let ahead = 0
  return {
    base,
    now: () => base.now() + ahead,
    aheadMs: () => ahead,
    moveTo: (ms) => {
      ahead = Math.max(ahead, ms - base.now())
    },
    reset: () => {
      ahead = 0
    },
  }
}
