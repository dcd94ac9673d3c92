import { existsSync } from 'node:fs'
import { basename } from 'node:path'

import { type Options, UsageError, type WorkloadName } from './options.ts'
import { writePlan } from './plan/write-plan.ts'
import { commitMeasured, loadAverage, machineFacts } from './report/machine.ts'
import { tableOf } from './report/table.ts'
import { type Measured, type Results } from './report/write-results.ts'
import type { Stage } from './stage.ts'
import { fillStore } from './store/fill-store.ts'
import { WORKLOAD } from './workloads/index.ts'
import type { FilledStore, Given } from './workloads/workload.ts'

async function planOf(stage: Stage, { dataFile, blocks }: Options): Promise<string> {
  if (dataFile === undefined) {
    stage.tell(`making a synthetic plan of ${blocks.toLocaleString('en')} blocks`)
    return writePlan(stage, blocks)
  }
  if (!existsSync(dataFile)) throw new UsageError(`there is no file ${dataFile}: correct --data, or leave it out`)
  return dataFile
}

/** Measures what is asked for and shows each table as soon as there is one. */
export async function runBench(stage: Stage, options: Options, show: (text: string) => void): Promise<Results> {
  const at = new Date().toISOString()
  const planFile = await planOf(stage, options)
  let filled: Promise<FilledStore> | undefined
  const given: Given = {
    stage,
    options,
    planFile,
    store: () => (filled ??= fillStore(stage, planFile, undefined)),
  }
  const workloads: Partial<Record<WorkloadName, Measured>> = {}
  for (const name of options.workloads) {
    const { title, run } = WORKLOAD[name]
    const loadBefore = loadAverage()
    const { figures, rows } = await run(given)
    const loadAfter = loadAverage()
    workloads[name] = { figures, rows, loadBefore, loadAfter }
    show(`\n${tableOf(title, rows)}Load average before ${loadBefore}, after ${loadAfter}\n`)
  }
  return {
    at,
    commit: commitMeasured(),
    machine: machineFacts(),
    plan: options.dataFile === undefined ? `synthetic, ${options.blocks} blocks` : basename(planFile),
    seconds: options.seconds,
    rounds: options.rounds,
    workloads,
  }
}
