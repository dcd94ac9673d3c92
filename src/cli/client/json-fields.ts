/**
 * Reads what a server answered. A field that is missing or of another kind is null or empty: what is shown to people
 * must not fail because a server is newer or older than this program.
 */
export function fieldIn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const entry = Object.entries(value).find(([key]) => key === name)
  return entry?.[1]
}

/** A text field, or null. */
export function textIn(value: unknown, name: string): string | null {
  const field = fieldIn(value, name)
  return typeof field === 'string' ? field : null
}

/** A number field, or null. */
export function numberIn(value: unknown, name: string): number | null {
  const field = fieldIn(value, name)
  return typeof field === 'number' ? field : null
}

/** A list field; empty when it is none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const field = fieldIn(value, name)
  return Array.isArray(field) ? field : []
}

/** The texts of a list field. */
export function textsIn(value: unknown, name: string): readonly string[] {
  return listIn(value, name).filter((entry) => typeof entry === 'string')
}
