import type { Inventory } from './inventory.ts'
import type { FieldValue, ProfileField } from './profile-fields.ts'
import { PROFILE_FIELDS, valuesOf } from './profile-fields.ts'
import type { Profile } from './profile.ts'

/**
 * Ascending profile indexes by field and value, so that a place is found among tens of thousands without looking at
 * all.
 */
export type PlaceLists = Map<string, number[]>

/** Where a value stands in the lists: the case of letters does not matter, and no value differs from an empty one. */
function listKey(field: ProfileField, value: FieldValue): string {
  return value === null ? field : `${field}:${String(value).toUpperCase()}`
}

/** Lists a profile whose index is greater than all listed before. */
export function listProfile(places: PlaceLists, profile: Profile, index: number): void {
  for (const field of PROFILE_FIELDS) {
    for (const value of valuesOf(profile, field)) {
      const key = listKey(field, value)
      const list = places.get(key)
      if (list === undefined) places.set(key, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  }
}

/** One thing that a profile must say. */
export type Condition = readonly [field: ProfileField, value: FieldValue]

/** The indexes, ascending, of the profiles that meet every condition; without conditions null, for all. */
export function profilesMeeting(inventory: Inventory, conditions: readonly Condition[]): readonly number[] | null {
  if (conditions.length === 0) return null
  const lists = conditions.map(([field, value]) => inventory.places.get(listKey(field, value)) ?? [])
  lists.sort((a, b) => a.length - b.length)
  const [narrowest, ...others] = lists
  return narrowest!.filter((index) => others.every((list) => includesSorted(list, index)))
}

function includesSorted(list: readonly number[], wanted: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return list[low] === wanted
}
