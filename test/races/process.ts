import { type DatabaseConfig } from '#db/open.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openExchange, type OpenExchange } from '#domain/open-exchange.ts'
import { fakeClock } from '#lib/clock.ts'

import { seededRandom } from '../support/random.ts'

/** What every process of a race is told: where the store is, what time it is, and its own chance. */
export type ProcessSettings = {
  readonly database: DatabaseConfig
  readonly nowMs: number
  readonly seed: number
}

export type Process<Task> = {
  readonly open: OpenExchange
  readonly exchange: Exchange
  readonly clock: ReturnType<typeof fakeClock>
  readonly random: () => number
  readonly task: Task
  /** Writes a line for the test to read; it has left the process when this returns. */
  tell(fact: unknown): void
  /** Resolves when the test says so once more. */
  told(): Promise<void>
}

/**
 * The body of a program that tests start with `startWorker`: opens the store, says that it is ready, waits for the word
 * and does the work, so that several begin at the same moment.
 */
export async function runProcess<Task>(work: (given: Process<Task>) => Promise<void>): Promise<void> {
  const { database, nowMs, seed, task } = JSON.parse(process.argv[2] ?? '') as ProcessSettings & { task: Task }
  const clock = fakeClock(nowMs)
  const random = seededRandom(seed)
  const open = await openExchange({ database, clock, random })
  await open.load()
  const told = () => new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))
  // A pipe is written to at once: https://nodejs.org/api/process.html#a-note-on-process-io
  const tell = (fact: unknown) => void process.stdout.write(`${JSON.stringify(fact)}\n`)
  tell('ready')
  await told()
  await work({ open, exchange: open.exchange, clock, random, task, tell, told })
  await open.close()
  process.stdin.destroy()
}
