import type { Lines } from '#lib/lines.ts'
import { LINES_PER_BLOCK, removeLine } from '#lib/lines.ts'

import { assertWithin } from './assert-within.ts'
import { getAvailability } from './availability.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import type { Choice } from './pick.ts'
import { planFor } from './plan.ts'
import { randomExtents } from './random-extents.ts'
import { createRunScanner } from './run-scanner.ts'
import type { Run } from './search-runs.ts'
import { MAX_RUN_LENGTH } from './search-runs.ts'
import type { Extent } from './walk.ts'
import { walkFree } from './walk-free.ts'

// So many runs, found from a random block on, are chosen from.
const MAX_CANDIDATE_RUNS = 256

/**
 * One run of exactly `length` consecutive free numbers that meet the filter, in opened blocks if they have one, at a
 * random place; undefined only if there is none. Throws RangeError for a length outside 1–MAX_RUN_LENGTH, and as
 * `planFor` does.
 */
export function pickRun(inventory: Inventory, filter: Filter, length: number, choice: Choice): Run | undefined {
  assertWithin('length', length, 1, MAX_RUN_LENGTH)
  const { random, avoid = new Set<number>() } = choice
  const plan = planFor(inventory, filter)
  const start = randomExtents(plan, random)[0] ?? {}
  const { opened } = getAvailability(inventory)
  const avoided = linesByPrefix(avoid)
  // A run may lie across the random block's border, so the second look is at everything.
  for (const extent of [{ ...start, among: opened }, { among: opened }, start, {}] satisfies Extent[]) {
    const firsts: number[] = []
    const scanner = createRunScanner(length, (first) => {
      firsts.push(first)
      return firsts.length < MAX_CANDIDATE_RUNS
    })
    walkFree(inventory, plan, extent, (prefix, lines) => scanner.read(prefix, without(lines, avoided.get(prefix))))
    const first = firsts[Math.floor(random() * firsts.length)]
    if (first !== undefined) return { first, last: first + length - 1 }
  }
  return undefined
}

function linesByPrefix(e164s: ReadonlySet<number>): Map<number, number[]> {
  const byPrefix = new Map<number, number[]>()
  for (const e164 of e164s) {
    const prefix = Math.floor(e164 / LINES_PER_BLOCK)
    const lines = byPrefix.get(prefix)
    if (lines === undefined) byPrefix.set(prefix, [e164 % LINES_PER_BLOCK])
    else lines.push(e164 % LINES_PER_BLOCK)
  }
  return byPrefix
}

function without(lines: Lines, avoided: readonly number[] | undefined): Lines {
  if (avoided === undefined) return lines
  const rest = lines.slice()
  for (const line of avoided) removeLine(rest, line)
  return rest
}
