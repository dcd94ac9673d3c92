import type { Lines } from '#lib/lines.ts'
import { addLine, NO_LINES, WORDS_PER_BLOCK } from '#lib/lines.ts'

import { shared } from './lazy-matcher.ts'
import type { Matcher } from './matcher.ts'
import { DEAD, LINE_DIGITS, NEVER } from './matcher.ts'
import type { Element } from './pattern.ts'
import { ANY_DIGIT } from './pattern.ts'

/**
 * What each digit of a national number must be, as sets of digits, when the elements leave it no choice of places: without
 * variables and with at most one run, whose length then follows. Null when there is more to choose; an empty list when
 * no number of this length has so few or so many digits.
 */
export function placesOf(elements: readonly Element[], nationalLength: number): readonly number[] | null {
  const places: number[] = []
  const run = elements.findIndex(({ kind }) => kind === 'run')
  const missing = nationalLength - elements.length + (run === -1 ? 0 : 1)
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'digit') places.push(element.allowed)
    else if (index !== run) return null
    else for (let n = 0; n < missing; n++) places.push(ANY_DIGIT)
  }
  return places.length === nationalLength ? places : []
}

/**
 * The matcher of numbers whose every digit is in the set of its place. Made in a microsecond: its states are the places
 * themselves, from 1.
 */
export function positionalMatcher(places: readonly number[]): Matcher {
  if (places.length < LINE_DIGITS || places.includes(0)) return NEVER
  const lastPlaces = places.slice(-LINE_DIGITS)
  let found: LineSet | undefined
  const known = () => (found ??= lineSetOf(lastPlaces))
  return {
    start: 1,
    step: (state, digit) => (state !== DEAD && (places[state - 1]! >> digit) & 1 ? state + 1 : DEAD),
    lines: (state) => (state === DEAD ? NO_LINES : known().lines),
    lineCount: (state) => (state === DEAD ? 0 : known().count),
  }
}

type LineSet = ReturnType<typeof shared>

/** Customers ask for the same few endings over and over; 200 bytes each. */
const MAX_KEPT_SETS = 4_096
const keptSets = new Map<string, LineSet>()

function lineSetOf(lastPlaces: readonly number[]): LineSet {
  const key = lastPlaces.join()
  let known = keptSets.get(key)
  if (known === undefined) {
    if (keptSets.size >= MAX_KEPT_SETS) keptSets.clear()
    keptSets.set(key, (known = shared(linesOf(lastPlaces))))
  }
  return known
}

/** The lines whose three digits are in the three sets. */
function linesOf([hundreds = 0, tens = 0, ones = 0]: readonly number[]): Lines {
  const lines = new Uint32Array(WORDS_PER_BLOCK)
  for (const hundred of digitsOf(hundreds))
    for (const ten of digitsOf(tens)) for (const one of digitsOf(ones)) addLine(lines, 100 * hundred + 10 * ten + one)
  return lines
}

function digitsOf(set: number): number[] {
  const digits: number[] = []
  for (let digit = 0; digit < 10; digit++) if ((set >> digit) & 1) digits.push(digit)
  return digits
}
