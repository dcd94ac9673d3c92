import assert from 'node:assert/strict'

import { startWorker, type Worker } from '../support/worker.ts'
import type { ProcessSettings } from './process.ts'

/** A task may have a clock of its own. */
function momentOf(task: Readonly<Record<string, unknown>>): { readonly nowMs?: unknown } {
  return task['nowMs'] === undefined ? {} : { nowMs: task['nowMs'] }
}

/** Starts a process for each task and lets all begin at once. */
export async function startProcesses(
  program: string,
  settings: Omit<ProcessSettings, 'seed'>,
  tasks: readonly Readonly<Record<string, unknown>>[],
): Promise<Worker[]> {
  const workers = tasks.map((task, index) =>
    startWorker(import.meta.url, program, {
      ...settings,
      nowMs: settings.nowMs,
      seed: index + 1,
      ...momentOf(task),
      task,
    }),
  )
  for (const worker of workers) assert.equal(await worker.line(), '"ready"')
  for (const worker of workers) worker.send('go')
  return workers
}

/** What they tell, each process by itself, when all have ended well. */
export async function factsOf<Fact>(workers: readonly Worker[]): Promise<Fact[][]> {
  const told: Fact[][] = []
  for (const worker of workers) told.push((await worker.rest()).map((line) => JSON.parse(line) as Fact))
  for (const worker of workers) await worker.ended()
  return told
}
