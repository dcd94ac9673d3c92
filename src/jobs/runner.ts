import { setTimeout as sleep } from 'node:timers/promises'

import type { Log } from '#domain/log.ts'

/** One thing that is done again and again: what is due is read from the store, so a sweep that is killed loses nothing. */
export type Sweep = {
  readonly name: string
  /** How long it rests when nothing is due. */
  readonly everyMs: number
  /** Does the next batch of what is due and says how much that was; 0 when nothing is left. */
  run(): Promise<number>
  /** Waits for what its last batches have left under way. */
  finish?(): Promise<void>
}

/** How long a sweep rests after it failed. */
const REST_AFTER_FAILURE_MS = 5_000

/** Runs sweeps until it is told to stop; resolves then, when the batch at hand is done. */
export function runSweeps(sweeps: readonly Sweep[], log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController()

  async function loop(sweep: Sweep): Promise<void> {
    while (!stopping.signal.aborted) {
      let rest = sweep.everyMs
      try {
        if ((await sweep.run()) > 0) rest = 0
      } catch (error) {
        log.error({ error, sweep: sweep.name }, 'a sweep failed and will be tried again')
        rest = REST_AFTER_FAILURE_MS
      }
      await sleep(rest, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const loops = sweeps.map(loop)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
      for (const sweep of sweeps) await sweep.finish?.()
    },
  }
}
