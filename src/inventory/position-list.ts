/** Blocks in their order, to which more can be put at the end. */
export type PositionList = { count: number; prefixes: Float64Array; slotAt: Uint32Array }

const SMALLEST_CAPACITY = 16

export function createPositionList(capacity: number): PositionList {
  const length = Math.max(capacity, SMALLEST_CAPACITY)
  return { count: 0, prefixes: new Float64Array(length), slotAt: new Uint32Array(length) }
}

export function pushPosition(list: PositionList, prefix: number, slot: number): void {
  if (list.count === list.prefixes.length) {
    const wide = createPositionList(list.count * 2)
    wide.prefixes.set(list.prefixes)
    wide.slotAt.set(list.slotAt)
    list.prefixes = wide.prefixes
    list.slotAt = wide.slotAt
  }
  list.prefixes[list.count] = prefix
  list.slotAt[list.count++] = slot
}

// Fewer are copied one by one sooner than views of them are made.
const MANY = 64

/** Puts the positions from `start` up to `end` of another list to the end; there must be room for them. */
export function pushPositions(list: PositionList, from: PositionList, start: number, end: number): void {
  if (end - start < MANY) {
    for (let position = start; position < end; position++)
      pushPosition(list, from.prefixes[position]!, from.slotAt[position]!)
    return
  }
  list.prefixes.set(from.prefixes.subarray(start, end), list.count)
  list.slotAt.set(from.slotAt.subarray(start, end), list.count)
  list.count += end - start
}
