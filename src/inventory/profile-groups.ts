import type { Inventory } from './inventory.ts'
import type { FieldValue, ProfileField } from './profile-fields.ts'
import { valuesOf } from './profile-fields.ts'

/** Profiles in groups of equal values, numbered from 0 as they are met. */
export type ProfileGroups = {
  /** The group of a profile index. */
  of(profile: number): number
  /** The values that the group's profiles share, in the order of the fields. */
  values(group: number): readonly FieldValue[]
}

/** Groups profiles by fields with one value each. */
export function groupProfiles(inventory: Inventory, fields: readonly ProfileField[]): ProfileGroups {
  const UNKNOWN = -1
  const groupOf = new Int32Array(inventory.profiles.length).fill(UNKNOWN)
  const groupByText = new Map<string, number>()
  const groups: FieldValue[][] = []

  function find(profile: number): number {
    const values = fields.map((field) => valuesOf(inventory.profiles[profile]!, field)[0] ?? null)
    const text = JSON.stringify(values)
    const known = groupByText.get(text)
    if (known !== undefined) return known
    groupByText.set(text, groups.length)
    return groups.push(values) - 1
  }

  return {
    of(profile) {
      const known = groupOf[profile]!
      return known === UNKNOWN ? (groupOf[profile] = find(profile)) : known
    },
    values: (group) => groups[group]!,
  }
}
