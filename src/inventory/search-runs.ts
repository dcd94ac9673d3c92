import { commonLines, LINES_PER_BLOCK, linesBetween } from '#lib/lines.ts'

import { assertWithin } from './assert-within.ts'
import type { Filter } from './filter.ts'
import type { Inventory } from './inventory.ts'
import { planFor } from './plan.ts'
import { positionOfPrefix } from './positions.ts'
import { createRunScanner } from './run-scanner.ts'
import { walkFree } from './walk-free.ts'

/** Consecutive numbers, E.164, both included. */
export type Run = { readonly first: number; readonly last: number }

/** The last number of the last run that was given. */
export type RunKey = { readonly after: number }

export const MAX_RUN_LENGTH = 10_000
export const MAX_PAGE_RUNS = 1_000

/**
 * Runs of exactly `length` consecutive free numbers that meet the filter, ascending and apart: every longest run is cut
 * into such pieces from its start. A run may go from one block into the next. `next` is null on the last page.
 * Throws RangeError for a length outside 1–MAX_RUN_LENGTH or a limit outside 1–MAX_PAGE_RUNS, and as `planFor` does.
 */
export function searchRuns(
  inventory: Inventory,
  filter: Filter,
  length: number,
  page: { readonly limit: number; readonly after?: RunKey | null },
): { runs: Run[]; next: RunKey | null } {
  assertWithin('length', length, 1, MAX_RUN_LENGTH)
  assertWithin('limit', page.limit, 1, MAX_PAGE_RUNS)
  const runs: Run[] = []
  const scanner = createRunScanner(length, (first) => {
    runs.push({ first, last: first + length - 1 })
    return runs.length <= page.limit
  })
  const start = (page.after?.after ?? -1) + 1
  const startPrefix = Math.floor(start / LINES_PER_BLOCK)
  const startLine = start - startPrefix * LINES_PER_BLOCK
  const fromStart = linesBetween(startLine, LINES_PER_BLOCK - 1)
  walkFree(inventory, planFor(inventory, filter), { from: positionOfPrefix(inventory, startPrefix) }, (prefix, lines) =>
    scanner.read(prefix, prefix === startPrefix && startLine > 0 ? commonLines(lines, fromStart) : lines),
  )
  if (runs.length <= page.limit) return { runs, next: null }
  runs.pop()
  return { runs, next: { after: runs.at(-1)!.last } }
}
