import type { Dialect, SearchDialect } from './dialect.ts'
import { inumbering } from './inumbering.ts'
import { tcl } from './tcl.ts'
import { v1 } from './v1.ts'
import { voipInnovations } from './voip-innovations.ts'

/** Every dialect in which numbers can be held. */
export const DIALECTS: readonly Dialect[] = [v1, voipInnovations, tcl]

/** Every dialect in which numbers can be found. */
export const SEARCH_DIALECTS: readonly SearchDialect[] = [...DIALECTS, inumbering]

/** The dialect of this name. */
export function getDialect(name: string): Dialect {
  const found = DIALECTS.find((dialect) => dialect.name === name)
  if (found === undefined) throw new Error(`there is no dialect ${name}`)
  return found
}
