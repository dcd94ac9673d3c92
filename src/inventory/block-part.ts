import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, commonLines, LINES_PER_BLOCK, linesBetween } from '#lib/lines.ts'

import type { Inventory } from './inventory.ts'

/** Parts of one prefix are numbered 0–15. */
export const MAX_PARTS_PER_PREFIX = 16
// No international number is shorter than seven digits, none longer than fifteen (ITU-T E.164, 6.2.1).
const LEAST_PREFIX = 1_000
const GREATEST_PREFIX = 999_999_999_999

/**
 * One block as the store keeps it: those of the thousand numbers of a prefix that share a profile. The blocks of one
 * prefix are its parts, and no line is in two of them.
 */
export type BlockPart = {
  /** 0–15. */
  readonly part: number
  /** The id of a profile that putProfile made known. */
  readonly profileId: number
  /** The lines on sale, 0–999, both included. */
  readonly firstLine: number
  readonly lastLine: number
  /** Of the lines from first to last only these; null: all of them. */
  readonly members: Lines | null
  /** When a number of the block was first taken, in milliseconds since 1970; 0 = never. */
  readonly openedAt: number
}

/** Throws RangeError unless the prefix is that of a number of seven to fifteen digits, and comes after the other. */
export function assertPrefixAfter(prefix: number, before: number): void {
  if (!Number.isInteger(prefix) || prefix < LEAST_PREFIX || prefix > GREATEST_PREFIX)
    throw new RangeError(`${prefix} is no prefix of a number`)
  if (prefix <= before) throw new RangeError(`the prefix ${prefix} stands after ${before}: they must ascend`)
}

/** Throws RangeError unless the part is 0–15 and comes after the other. */
export function assertPartAfter(part: number, before: number): void {
  if (!Number.isInteger(part) || part < 0 || part >= MAX_PARTS_PER_PREFIX) throw new RangeError(`${part} is no part`)
  if (part <= before) throw new RangeError(`the part ${part} stands after ${before}: they must ascend`)
}

/** Throws RangeError for a profile that is not known. */
export function profileIndexOf(inventory: Inventory, { profileId }: BlockPart): number {
  const index = inventory.profileIndexById.get(profileId)
  if (index === undefined) throw new RangeError(`the profile ${profileId} is not known`)
  return index
}

/** The lines that exist in the block. Throws RangeError for a run of lines that cannot be. */
export function linesOf({ firstLine, lastLine, members }: BlockPart): Lines {
  if (!(firstLine >= 0 && firstLine <= lastLine && lastLine < LINES_PER_BLOCK))
    throw new RangeError(`a block cannot have the lines ${firstLine} to ${lastLine}`)
  const isWhole = firstLine === 0 && lastLine === LINES_PER_BLOCK - 1
  if (members === null) return isWhole ? ALL_LINES : linesBetween(firstLine, lastLine)
  return isWhole ? members : commonLines(members, linesBetween(firstLine, lastLine))
}

/** Throws RangeError when the two parts of a prefix share a line. */
export function assertApart(prefix: number, one: Lines, other: Lines): void {
  if (one.some((word, at) => (word & other[at]!) !== 0)) throw new RangeError(`two parts of ${prefix} share a line`)
}
