import type { Lines } from '#lib/lines.ts'
import { addLine, WORDS_PER_BLOCK } from '#lib/lines.ts'

import type { Automaton } from './automaton.ts'
import { LINE_DIGITS } from './matcher.ts'

/** The lines that lead each configuration to a match, worked out once for each configuration that is asked for. */
export function lineTails(automaton: Automaton): (configuration: number) => Lines {
  const known = new Map<number, Lines>()

  function collect(configuration: number, remaining: number, digits: number, lines: Lines): void {
    if (remaining === 0) return addLine(lines, digits)
    for (let digit = 0; digit < 10; digit++)
      automaton.advance(configuration, digit, (next) => {
        if (automaton.viable(next, remaining - 1)) collect(next, remaining - 1, 10 * digits + digit, lines)
      })
  }

  return (configuration) => {
    const before = known.get(configuration)
    if (before !== undefined) return before
    const lines = new Uint32Array(WORDS_PER_BLOCK)
    collect(configuration, LINE_DIGITS, 0, lines)
    known.set(configuration, lines)
    return lines
  }
}
