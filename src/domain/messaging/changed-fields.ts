import { canonicalJson } from '#lib/json.ts'

/** The names of the fields whose values are no longer as they were. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) =>
    canonicalJson(value) === canonicalJson(old.get(field)) ? [] : [field],
  )
}
