import type { Found } from './use-found.ts'

/** The number, or the first of a run: what tells a row from the others. */
export function firstOf(found: Found): string {
  return 'first' in found ? found.first : found.e164
}

/** All numbers of a row: one, or those of a run. */
export function numbersOf(found: Found): readonly string[] {
  if (!('first' in found)) return [found.e164]
  const first = Number(found.first.slice(1))
  return Array.from({ length: found.count }, (_, index) => `+${first + index}`)
}
