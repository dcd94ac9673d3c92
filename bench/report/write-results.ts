import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { WorkloadName } from '../options.ts'
import type { Row } from './table.ts'
import type { Machine } from './machine.ts'

/** One workload's part of the results. */
export type Measured = {
  readonly figures: unknown
  readonly rows: readonly Row[]
  /** Load averages of the machine before and after it. */
  readonly loadBefore: number
  readonly loadAfter: number
}

/** All that one run found. */
export type Results = {
  readonly at: string
  readonly commit: string | null
  readonly machine: Machine
  readonly plan: string
  readonly seconds: number
  readonly rounds: number
  readonly workloads: Readonly<Partial<Record<WorkloadName, Measured>>>
}

/** Writes the results under the time of the run, and gives the path. */
export function writeResults(folder: string, results: Results): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${results.at.slice(0, 16).replace('T', '-').replace(':', '-')}.json`)
  writeFileSync(`${path}.tmp`, `${JSON.stringify(results, null, 2)}\n`)
  renameSync(`${path}.tmp`, path)
  return path
}
