import type { Automaton } from './automaton.ts'
import type { Element, SequencePattern, Variable } from './pattern.ts'
import { ANY_DIGIT } from './pattern.ts'

// A configuration packs the index of the element to be met next and, in four bits each, the digits that & and % stand
// for: UNBOUND while the variable has not been met, and again once it is not met any more, so that prefixes which
// differ only in a forgotten digit share a state.
const PLACE_SHIFT = 8
const BINDINGS = 0xff
const UNBOUND = 0xf
const SHIFTS: { readonly [name in Variable]: number } = { '&': 4, '%': 0 }
const PLAIN = -1
const NAMES: readonly Variable[] = ['&', '%']

/**
 * The automaton of a pattern that was spelt out, its ends made explicit. As many elements as a pattern has characters, and a run at each end, keep
 * configurations below 2^14.
 */
export function sequenceAutomaton(elements: readonly Element[]): Automaton {
  const end = elements.length
  const rests = restsOf(elements)
  // Waiting in a run with nothing bound covers all at earlier places: whatever they still meet leads through that run, which
  // can swallow the digits until then by itself. Ascending.
  const openRuns = elements.flatMap(({ kind }, place) => (kind === 'run' ? [(place << PLACE_SHIFT) | BINDINGS] : []))
  const forgotten = Array.from({ length: end + 1 }, (_, place) => unmetBindings(elements.slice(place)))

  // The elements as tables, for speed: what each place allows, and the shift of its variable or PLAIN.
  const allows = Uint16Array.from(elements, (element) => (element.kind === 'digit' ? element.allowed : ANY_DIGIT))
  const shifts = Int8Array.from(elements, (element) => (element.kind === 'variable' ? SHIFTS[element.name] : PLAIN))
  const isRun = Uint8Array.from(elements, (element) => (element.kind === 'run' ? 1 : 0))

  /** Meets the element at `place`, which is no run, with a digit. */
  function meet(place: number, bindings: number, digit: number, found: (configuration: number) => void): void {
    if (((allows[place]! >> digit) & 1) === 0) return
    const shift = shifts[place]!
    let bound = bindings
    if (shift !== PLAIN) {
      const before = (bindings >> shift) & UNBOUND
      if (before !== UNBOUND && before !== digit) return
      bound = (bindings & ~(UNBOUND << shift)) | (digit << shift)
    }
    found(((place + 1) << PLACE_SHIFT) | bound | forgotten[place + 1]!)
  }

  return {
    configurations: (end + 1) << PLACE_SHIFT,
    start: BINDINGS,
    advance(configuration, digit, found) {
      const place = configuration >> PLACE_SHIFT
      const bindings = configuration & BINDINGS
      if (place === end) return
      if (isRun[place] === 0) return meet(place, bindings, digit, found)
      found(configuration)
      if (place + 1 < end) meet(place + 1, bindings, digit, found)
    },
    viable(configuration, remaining) {
      const { least, stretches, possible } = rests[configuration >> PLACE_SHIFT]!
      return possible && (stretches ? least <= remaining : least === remaining)
    },
    covered(configuration, present) {
      for (let i = openRuns.length - 1; i >= 0 && openRuns[i]! > configuration; i--)
        if (present(openRuns[i]!)) return true
      return false
    },
  }
}

/** The elements with a run at each end that is not fixed. A variable that occurs once says no more than any digit. */
export function withExplicitEnds({ elements, fixedStart, fixedEnd }: SequencePattern): readonly Element[] {
  const names = elements.map((element) => (element.kind === 'variable' ? element.name : undefined))
  const plain = elements.map((element, place): Element => {
    const name = names[place]
    const once = name !== undefined && names.indexOf(name) === names.lastIndexOf(name)
    return once ? { kind: 'digit', allowed: ANY_DIGIT } : element
  })
  if (!fixedStart && plain[0]?.kind !== 'run') plain.unshift({ kind: 'run' })
  if (!fixedEnd && plain.at(-1)?.kind !== 'run') plain.push({ kind: 'run' })
  return plain
}

/** The bindings of the variables that are not among the elements, as bits to be set. */
function unmetBindings(elements: readonly Element[]): number {
  const met = new Set(elements.map((element) => (element.kind === 'variable' ? element.name : undefined)))
  return NAMES.reduce((bits, name) => (met.has(name) ? bits : bits | (UNBOUND << SHIFTS[name])), 0)
}

/** For each place, what is still to be met from there: how many digits at least, whether a run stretches them, whether it can be. */
function restsOf(elements: readonly Element[]): { least: number; stretches: boolean; possible: boolean }[] {
  const rests = [{ least: 0, stretches: false, possible: true }]
  for (const element of elements.toReversed()) {
    const { least, stretches, possible } = rests[0]!
    rests.unshift({
      least: element.kind === 'run' ? least : least + 1,
      stretches: stretches || element.kind === 'run',
      possible: possible && (element.kind !== 'digit' || element.allowed !== 0),
    })
  }
  return rests
}
