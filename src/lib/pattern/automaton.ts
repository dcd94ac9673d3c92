/**
 * A nondeterministic automaton over the digits of a number. What a match may have come to after some digits is a
 * configuration, a small whole number; after the same digits there may be several at once.
 */
export type Automaton = {
  /** All configurations are at least 0 and below this. */
  readonly configurations: number
  /** The configuration before the first digit. */
  readonly start: number
  /** Calls `found` with each configuration that one more digit leads to, perhaps with one of them twice. */
  advance(configuration: number, digit: number, found: (configuration: number) => void): void
  /** Whether some `remaining` more digits complete a match; with 0, whether a match is complete. */
  viable(configuration: number, remaining: number): boolean
  /**
   * Whether some other configuration that `present` knows matches whatever this one can, so that this one may be forgotten.
   * Never true both ways round.
   */
  covered(configuration: number, present: (configuration: number) => boolean): boolean
}
