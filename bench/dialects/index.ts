import type { Dialect } from './dialect.ts'
import { v1 } from './v1.ts'

/** Every dialect that is measured. */
export const DIALECTS: readonly Dialect[] = [v1]

/** The dialect of this name. */
export function getDialect(name: string): Dialect {
  const found = DIALECTS.find((dialect) => dialect.name === name)
  if (found === undefined) throw new Error(`there is no dialect ${name}`)
  return found
}
