import type { Inventory } from './inventory.ts'

/**
 * The order of the blocks in stretches of one profile: a code of ten thousands-blocks is mostly one stretch, so there
 * are ten times fewer of them than blocks. Stretch n covers the positions `starts[n]` … `starts[n + 1]` − 1.
 */
export type Stretches = {
  readonly count: number
  /** `count` + 1 entries; the last is the number of blocks. */
  readonly starts: Uint32Array
  /** Profile index by stretch. */
  readonly profiles: Uint32Array
  /** `byProfile[offsets[p]]` … `byProfile[offsets[p + 1] − 1]` are the stretches of profile p, ascending. */
  readonly offsets: Uint32Array
  readonly byProfile: Uint32Array
}

export function getStretches(inventory: Inventory): Stretches {
  inventory.stretches ??= findStretches(inventory)
  return inventory.stretches
}

function findStretches(inventory: Inventory): Stretches {
  const count = countStretches(inventory)
  const starts = new Uint32Array(count + 1)
  const profiles = new Uint32Array(count)
  const offsets = new Uint32Array(inventory.profiles.length + 1)
  let stretch = 0
  for (let position = 0; position < inventory.count; position++) {
    const profile = inventory.slots.profile[inventory.slotAt[position]!]!
    if (stretch > 0 && profiles[stretch - 1] === profile) continue
    starts[stretch] = position
    profiles[stretch++] = profile
    offsets[profile + 1]!++
  }
  starts[count] = inventory.count
  for (let profile = 1; profile < offsets.length; profile++) offsets[profile]! += offsets[profile - 1]!
  const byProfile = new Uint32Array(count)
  const filled = offsets.slice()
  for (let n = 0; n < count; n++) byProfile[filled[profiles[n]!]!++] = n
  return { count, starts, profiles, offsets, byProfile }
}

function countStretches(inventory: Inventory): number {
  let count = 0
  let last = -1
  for (let position = 0; position < inventory.count; position++) {
    const profile = inventory.slots.profile[inventory.slotAt[position]!]!
    if (profile !== last) count++
    last = profile
  }
  return count
}
