import type { Lines } from '#lib/lines.ts'
import { ALL_LINES, countLines, LINES_PER_BLOCK } from '#lib/lines.ts'

import type { LineStore } from './line-store.ts'
import { allocateRow, createLineStore, releaseRow, rowHas } from './line-store.ts'

/**
 * What the index knows of each block, in columns. A slot is a block's place in all the columns; it stays the block's as
 * long as the block is there, and is given to another one after.
 */
export type Slots = {
  /** Row `slot`: which lines are free. */
  readonly bitmaps: LineStore
  /** Row `memberRow[slot]` − 1: which lines exist, kept only for blocks that lack some of the thousand. */
  readonly members: LineStore
  /** 0: all thousand lines exist. */
  memberRow: Uint32Array
  /** Index in `Inventory.profiles`. */
  profile: Uint32Array
  /** How many lines are free, 0–1000. */
  free: Uint16Array
  /** Bit w: word w of the bitmap may lack a line; where it is 0 nothing is taken, and nobody need look. */
  holes: Uint32Array
  /** When a number of the block was first taken, in milliseconds since 1970; 0 = never. */
  openedAt: Float64Array
  /** 0–15. */
  part: Uint8Array
}

export function createSlots(): Slots {
  return {
    bitmaps: createLineStore(),
    members: createLineStore(),
    memberRow: new Uint32Array(0),
    profile: new Uint32Array(0),
    free: new Uint16Array(0),
    holes: new Uint32Array(0),
    openedAt: new Float64Array(0),
    part: new Uint8Array(0),
  }
}

/** Makes room for `capacity` slots in every column but the bitmaps, which grow by chunks. */
export function reserveSlots(slots: Slots, capacity: number): void {
  if (capacity <= slots.part.length) return
  slots.memberRow = widen(slots.memberRow, new Uint32Array(capacity))
  slots.profile = widen(slots.profile, new Uint32Array(capacity))
  slots.free = widen(slots.free, new Uint16Array(capacity))
  slots.holes = widen(slots.holes, new Uint32Array(capacity))
  slots.openedAt = widen(slots.openedAt, new Float64Array(capacity))
  slots.part = widen(slots.part, new Uint8Array(capacity))
}

function widen<T extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(old: T, wide: T): T {
  wide.set(old)
  return wide
}

// Columns grow by half when a block comes that nobody announced.
const GROWTH = 1.5
const SMALLEST_CAPACITY = 64

/** A slot for a block with these lines, all of them free. */
export function allocateSlot(slots: Slots, profile: number, part: number, lines: Lines, openedAt: number): number {
  const slot = allocateRow(slots.bitmaps, lines)
  if (slot >= slots.part.length) reserveSlots(slots, Math.max(SMALLEST_CAPACITY, Math.ceil(slots.part.length * GROWTH)))
  const size = lines === ALL_LINES ? LINES_PER_BLOCK : countLines(lines)
  slots.memberRow[slot] = size === LINES_PER_BLOCK ? 0 : allocateRow(slots.members, lines) + 1
  slots.profile[slot] = profile
  slots.free[slot] = size
  slots.holes[slot] = size === LINES_PER_BLOCK ? 0 : holesIn(lines)
  slots.openedAt[slot] = openedAt
  slots.part[slot] = part
  return slot
}

function holesIn(lines: Lines): number {
  let holes = 0
  for (const [word, bits] of lines.entries()) if (bits !== ALL_LINES[word]) holes |= 1 << word
  return holes
}

/** Gives the slot back. Its columns are stale until it is allocated again. */
export function releaseSlot(slots: Slots, slot: number): void {
  const memberRow = slots.memberRow[slot]!
  if (memberRow !== 0) releaseRow(slots.members, memberRow - 1)
  releaseRow(slots.bitmaps, slot)
}

export function isMember(slots: Slots, slot: number, line: number): boolean {
  const memberRow = slots.memberRow[slot]!
  return memberRow === 0 || rowHas(slots.members, memberRow - 1, line)
}
