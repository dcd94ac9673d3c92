import type { FieldValue } from './profile-fields.ts'

/** Numbers by size, text by its letters' codes, and what has no value last. Values of one field are all of one sort. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
