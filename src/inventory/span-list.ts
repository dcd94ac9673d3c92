import { lowerBound } from './positions.ts'

/** Positions in spans that ascend and do not touch: span n holds `starts[n]` … `ends[n]` − 1. */
export type SpanList = {
  count: number
  starts: Uint32Array
  ends: Uint32Array
  /** How many positions the spans before span n hold. */
  before: Uint32Array
  /** How many positions all spans hold. */
  positions: number
}

const SMALLEST_CAPACITY = 16

export function createSpanList(): SpanList {
  return {
    count: 0,
    starts: new Uint32Array(SMALLEST_CAPACITY),
    ends: new Uint32Array(SMALLEST_CAPACITY),
    before: new Uint32Array(SMALLEST_CAPACITY),
    positions: 0,
  }
}

/** Adds a span that begins nowhere before the end of the last one; grows the last one when they touch. */
export function addSpan(spans: SpanList, start: number, end: number): void {
  if (start >= end) return
  spans.positions += end - start
  if (spans.count > 0 && spans.ends[spans.count - 1] === start) {
    spans.ends[spans.count - 1] = end
    return
  }
  if (spans.count === spans.starts.length) widen(spans)
  spans.starts[spans.count] = start
  spans.ends[spans.count] = end
  spans.before[spans.count++] = spans.positions - (end - start)
}

function widen(spans: SpanList): void {
  for (const column of ['starts', 'ends', 'before'] as const) {
    const wide = new Uint32Array(spans.count * 2)
    wide.set(spans[column])
    spans[column] = wide
  }
}

/** The first span that ends after `position`, or `count`. */
export function spanFrom(spans: SpanList, position: number): number {
  return lowerBound(spans.ends, position + 1, 0, spans.count)
}

/** The position of the nth of all blocks in the spans, n from 0 and below `positions`. */
export function nthPosition(spans: SpanList, n: number): number {
  const span = lowerBound(spans.before, n + 1, 0, spans.count) - 1
  return spans.starts[span]! + n - spans.before[span]!
}

/** How many positions of the spans come before this one. */
export function countBefore(spans: SpanList, position: number): number {
  const span = spanFrom(spans, position)
  if (span === spans.count) return spans.positions
  return spans.before[span]! + Math.max(0, position - spans.starts[span]!)
}
