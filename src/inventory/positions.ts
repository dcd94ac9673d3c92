import type { Inventory } from './inventory.ts'
import { getPrefixGuide, PREFIXES_PER_MARK } from './prefix-guide.ts'

/** The first index from `from` whose value is not below `target`, or `to`. `values` ascends. */
export function lowerBound(values: Float64Array | Uint32Array, target: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}

/** As `lowerBound`, but quick when the answer lies close behind `from`. */
export function seekForward(values: Float64Array | Uint32Array, target: number, from: number, to: number): number {
  let low = from
  let step = 1
  let high = from
  while (high < to && values[high]! < target) {
    low = high + 1
    high += step
    step *= 2
  }
  return lowerBound(values, target, low, Math.min(high, to))
}

/** The position of the first block with this prefix or a greater one. */
export function positionOfPrefix(inventory: Inventory, prefix: number): number {
  const { prefixes, count } = inventory
  const guide = getPrefixGuide(inventory)
  // All marks below this one are less than the prefix, and this one is not.
  const mark = lowerBound(guide, prefix, 0, guide.length)
  if (mark === 0) return 0
  const from = (mark - 1) * PREFIXES_PER_MARK + 1
  return lowerBound(prefixes, prefix, from, Math.min(mark * PREFIXES_PER_MARK, count))
}

/** As `positionOfPrefix`, but quick when the answer stands at or close behind `near`. */
export function positionNear(inventory: Inventory, prefix: number, near: number): number {
  const { prefixes, count } = inventory
  if (near > 0 && near <= count && prefixes[near - 1]! < prefix) return seekForward(prefixes, prefix, near, count)
  return positionOfPrefix(inventory, prefix)
}
