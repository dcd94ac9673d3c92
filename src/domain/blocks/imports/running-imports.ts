import { DomainError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { ImportProgress } from '../import-blocks.ts'
import { MAX_RUNNING_IMPORTS } from './import-job.ts'

/** An import that this process works on. */
export type RunningImport = {
  progress: ImportProgress
  /** Set when the process is about to end: the import stops at the next rows that it reads. */
  isStopped: boolean
  /** Resolves when it has ended, one way or the other. */
  ended: Promise<void>
}

type Running = { slots: number; isClosed: boolean; readonly jobs: Map<string, RunningImport> }

const running = new WeakMap<Exchange['database'], Running>()

function runningOf({ database }: Exchange): Running {
  const known = running.get(database)
  if (known !== undefined) return known
  const made: Running = { slots: 0, isClosed: false, jobs: new Map() }
  running.set(database, made)
  return made
}

/** Takes the place that an import needs, from the first byte of its file on. Errors: `overloaded` when there is none. */
export function takeImportSlot(exchange: Exchange): void {
  const all = runningOf(exchange)
  if (all.isClosed || all.slots >= MAX_RUNNING_IMPORTS)
    throw new DomainError(
      'overloaded',
      'another import is under way: wait until it has ended, and send this one again',
      {
        retryAfterSeconds: 10,
      },
    )
  all.slots++
}

/** Gives the place back. */
export function giveImportSlot(exchange: Exchange): void {
  runningOf(exchange).slots--
}

/** Notes an import under its id, until it has ended. */
export function noteRunning(exchange: Exchange, id: string, job: RunningImport): void {
  const { jobs } = runningOf(exchange)
  jobs.set(id, job)
  void job.ended.finally(() => jobs.delete(id))
}

/** The import, if this process works on it. */
export function findRunning(exchange: Exchange, id: string): RunningImport | undefined {
  return runningOf(exchange).jobs.get(id)
}

/** Resolves when no import of this process runs any more: one that still reads stops, one that writes ends. For closing. */
export async function stopImports(exchange: Exchange): Promise<void> {
  const all = runningOf(exchange)
  all.isClosed = true
  for (const job of all.jobs.values()) job.isStopped = true
  await Promise.allSettled([...all.jobs.values()].map(({ ended }) => ended))
}
