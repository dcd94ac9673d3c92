import type { Inventory } from './inventory.ts'

/**
 * Every PREFIXES_PER_MARK-th prefix, in order: small enough to stay in the processor's cache, so that of a search among
 * millions only its last few steps go to memory.
 */
export type PrefixGuide = Float64Array

/** 512 bytes of prefixes between two marks. */
export const PREFIXES_PER_MARK = 64

export function getPrefixGuide(inventory: Inventory): PrefixGuide {
  inventory.guide ??= makeGuide(inventory)
  return inventory.guide
}

function makeGuide({ prefixes, count }: Inventory): PrefixGuide {
  const guide = new Float64Array(Math.ceil(count / PREFIXES_PER_MARK))
  for (let mark = 0; mark < guide.length; mark++) guide[mark] = prefixes[mark * PREFIXES_PER_MARK]!
  return guide
}
