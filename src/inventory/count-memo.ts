/** A count that was made, and after how many changes. */
type Known = { readonly count: number; readonly after: number }

/** Counts made of late by what was asked, the latest last, and the numbers that were taken and freed since. */
export type CountMemo = {
  readonly counts: Map<string, Known>
  /** A ring: the n-th change is at n modulo its length. Numbers that were taken are negative. */
  readonly numbers: Float64Array
  readonly slots: Uint32Array
  /** How many changes there have been. */
  changes: number
}

/** Customers ask for the same few places, and for the pages of one question one after another. */
const MAX_COUNTS = 4_096
/** Changes that a count may be behind; beyond them it is made anew. */
const MAX_CHANGES = 4_096

export function createCountMemo(): CountMemo {
  return {
    counts: new Map(),
    numbers: new Float64Array(MAX_CHANGES),
    slots: new Uint32Array(MAX_CHANGES),
    changes: 0,
  }
}

/** Notes that a number of the block in a slot was taken, or freed. */
export function noteChange(memo: CountMemo, slot: number, e164: number, isFree: boolean): void {
  const at = memo.changes++ % MAX_CHANGES
  memo.numbers[at] = isFree ? e164 : -e164
  memo.slots[at] = slot
}

/** The count under this key as it is now; undefined when it is not known. `meets`: whether a number is one of those counted. */
export function recallCount(
  memo: CountMemo,
  key: string,
  meets: (slot: number, e164: number) => boolean,
): number | undefined {
  const known = memo.counts.get(key)
  if (known === undefined || memo.changes - known.after > MAX_CHANGES) return undefined
  let { count } = known
  for (let change = known.after; change < memo.changes; change++) {
    const number = memo.numbers[change % MAX_CHANGES]!
    if (meets(memo.slots[change % MAX_CHANGES]!, Math.abs(number))) count += Math.sign(number)
  }
  rememberCount(memo, key, count)
  return count
}

export function rememberCount(memo: CountMemo, key: string, count: number): void {
  memo.counts.delete(key)
  memo.counts.set(key, { count, after: memo.changes })
  if (memo.counts.size <= MAX_COUNTS) return
  for (const oldest of memo.counts.keys()) {
    memo.counts.delete(oldest)
    break
  }
}

/** Forgets every count, after blocks came, went or changed. */
export function forgetCounts(memo: CountMemo): void {
  memo.counts.clear()
}
