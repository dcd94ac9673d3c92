import type { Automaton } from './automaton.ts'
import type { RunPattern } from './pattern.ts'

const START = 0
const DONE = 1
const FIRST_RUN = 2

/** How far each digit of a run is from the one before it. */
const STRIDES: { readonly [shape in RunPattern['shape']]: number } = { repeat: 0, ascending: 1, descending: -1 }

/** The automaton of `repeat:n`, `ascending:n` and `descending:n`: it remembers the last digit and the length of the run that it ends. */
export function runAutomaton({ shape, digits }: RunPattern): Automaton {
  const stride = STRIDES[shape]
  const configurationOf = (length: number, last: number): number => FIRST_RUN + (length - 1) * 10 + last

  return {
    configurations: configurationOf(digits, 0),
    start: START,
    advance(configuration, digit, found) {
      if (configuration === DONE) return found(DONE)
      const last = (configuration - FIRST_RUN) % 10
      const length = Math.floor((configuration - FIRST_RUN) / 10) + 1
      const grown = configuration !== START && digit === last + stride ? length + 1 : 1
      found(grown === digits ? DONE : configurationOf(grown, digit))
    },
    viable(configuration, remaining) {
      if (configuration === DONE || remaining >= digits) return true
      if (configuration === START) return false
      const last = (configuration - FIRST_RUN) % 10
      const missing = digits - Math.floor((configuration - FIRST_RUN) / 10) - 1
      const goal = last + stride * missing
      return missing <= remaining && goal >= 0 && goal <= 9
    },
    covered: () => false,
  }
}
