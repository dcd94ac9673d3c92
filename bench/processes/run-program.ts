import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Stage } from '../stage.ts'
import { type Child, startChild } from './start-child.ts'

let written = 0

/** Starts a program of bench/programs and gives it its orders, any JSON, in a file. */
export function startProgram(stage: Stage, name: string, orders: unknown): Child {
  const path = join(stage.folder, `orders-${++written}.json`)
  writeFileSync(path, JSON.stringify(orders))
  return startChild(stage, [fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url)), path])
}

/** Runs a program to its end and gives what it found. */
export async function runProgram<Found>(stage: Stage, name: string, orders: unknown): Promise<Found> {
  return JSON.parse(await startProgram(stage, name, orders).rest()) as Found
}
