import type { Context } from '../context.ts'
import { plainLine } from './plain-line.ts'

/** Says something on standard error, in one line. */
export function tell({ io }: Context, line: string): void {
  io.stderr.write(`${plainLine(line)}\n`)
}
