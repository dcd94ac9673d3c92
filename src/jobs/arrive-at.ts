import type { Exchange } from '#domain/exchange.ts'
import { needSandbox } from '#domain/simulator/need-sandbox.ts'
import { nextDueAt } from '#domain/simulator/plans.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import type { Sweep } from './runner.ts'
import { sweepsOf } from './sweeps.ts'

/** Moments between two at which the clock stops on its way; what falls due after them is done at the end. */
export const MAX_STOPS = 500
/** What falls due within this is done at one stop. */
const STOP_MS = MINUTE_MS
/** Batches of one sweep, and rounds of all sweeps, at one stop. */
const MAX_BATCHES = 10_000
const MAX_ROUNDS = 20

async function runToItsEnd(exchange: Exchange, sweep: Sweep): Promise<boolean> {
  let didAnything = false
  try {
    for (let batches = 0; batches < MAX_BATCHES && (await sweep.run()) > 0; batches++) didAnything = true
  } catch (error) {
    exchange.log.error({ error, sweep: sweep.name }, 'a sweep failed and will be tried again')
  }
  return didAnything
}

/** Does all that is due now: what one sweep has done may be work for another, so until none finds anything. */
async function runDue(exchange: Exchange, sweeps: readonly Sweep[]): Promise<void> {
  for (let rounds = 0, isBusy = true; isBusy && rounds < MAX_ROUNDS; rounds++) {
    isBusy = false
    for (const sweep of sweeps) if (await runToItsEnd(exchange, sweep)) isBusy = true
  }
}

/**
 * Brings the clock of a sandbox to a moment, milliseconds since the epoch, and does all that falls due. It stops where
 * somebody whom the sandbox plays has something to do, so that one thing follows from another at its own time. Messages
 * that are under way are waited for at the end.
 */
export async function arriveAt(exchange: Exchange, ms: number): Promise<void> {
  const { clock } = needSandbox(exchange)
  const sweeps = sweepsOf(exchange)
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    const next = await nextDueAt(exchange)
    if (next === undefined || next >= ms) break
    clock.moveTo(Math.min(ms, Math.max(next, clock.now() + (stops === 0 ? 0 : STOP_MS))))
    await runDue(exchange, sweeps)
  }
  clock.moveTo(ms)
  await runDue(exchange, sweeps)
  for (const sweep of sweeps) await sweep.finish?.()
}
