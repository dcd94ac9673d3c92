import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, countLines, LINES_PER_BLOCK, NO_LINES } from '#lib/lines.ts'

import type { Matcher } from './matcher.ts'
import { DEAD } from './matcher.ts'

/** What a lazily built matcher asks the first time only. */
export type LazySource = {
  readonly start: number
  /** The state after one more digit; never asked of DEAD. States are dense: few numbers below the largest are unused. */
  advance(state: number, digit: number): number
  /** The lines that complete a match; never asked of DEAD. */
  linesOf(state: number): Lines
}

const UNKNOWN = -1
const FIRST_CAPACITY = 64

/** A matcher that remembers every answer of its source: a step taken before is one look into a table. */
export function lazyMatcher(source: LazySource): Matcher {
  // next[10 * state + digit] is the state after the digit, or UNKNOWN.
  let next = new Int32Array(10 * FIRST_CAPACITY).fill(UNKNOWN)
  // slots[state] is the index of the state's lines in `sets`, or UNKNOWN.
  let slots = new Int32Array(FIRST_CAPACITY).fill(UNKNOWN)
  const sets: Lines[] = [NO_LINES]
  const counts: number[] = [0]
  next.fill(DEAD, 0, 10)
  slots[DEAD] = 0
  makeRoom(source.start)

  function makeRoom(state: number): void {
    if (state < slots.length) return
    const capacity = Math.max(2 * slots.length, state + 1)
    next = enlarged(next, 10 * capacity)
    slots = enlarged(slots, capacity)
  }

  function fillStep(state: number, digit: number): number {
    const to = source.advance(state, digit)
    makeRoom(to)
    next[10 * state + digit] = to
    return to
  }

  function slotOf(state: number): number {
    const known = slots[state]!
    if (known !== UNKNOWN) return known
    const { lines, count } = shared(source.linesOf(state))
    sets.push(lines)
    counts.push(count)
    return (slots[state] = sets.length - 1)
  }

  return {
    start: source.start,
    step(state, digit) {
      const to = next[10 * state + digit]!
      return to === UNKNOWN ? fillStep(state, digit) : to
    },
    lines: (state) => sets[slotOf(state)]!,
    lineCount: (state) => counts[slotOf(state)]!,
  }
}

/** The set with its count; the empty and the full set are always the same objects. */
export function shared(lines: Lines): { lines: Lines; count: number } {
  const count = countLines(lines)
  if (count === 0) return { lines: NO_LINES, count }
  return { lines: count === LINES_PER_BLOCK ? ALL_LINES : lines, count }
}

function enlarged(table: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(UNKNOWN, table.length)
  larger.set(table)
  return larger
}
