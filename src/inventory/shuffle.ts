import { LINES_PER_BLOCK } from '#lib/lines.ts'

/**
 * A fixed disorder of all numbers, told by a seed. It goes by rounds: in each round every prefix gives one number.
 * Within a round the prefixes come class by class and in each class by hash. The order depends on nothing but the seed
 * and the numbers themselves, whatever comes, goes or is taken between two pages.
 */
export type Shuffle = {
  /** Where the prefix stands in each round: 0 … PLACES − 1, ascending by class, `placeOfClass` and up. */
  place(prefix: number): number
  /** The residue of the prefixes, modulo CLASSES, whose class comes nth in each round. */
  residueOf(nth: number): number
  /** The line that a prefix gives in a round, 0–999, and the round in which it gives a line. */
  lineAt(prefix: number, round: number): number
  roundOf(prefix: number, line: number): number
}

/**
 * How many classes there are: a prime, so that a class has its share of every exchange and area code. Prefixes of a
 * class are found by steps, so that a page of a random search need not hash every block there is.
 */
export const CLASSES = 1_021
/** How many places each class has in a round, and how many a round has. */
export const PLACES_PER_CLASS = 2 ** 32
export const PLACES = CLASSES * PLACES_PER_CLASS

// Multiplying by a unit of the ring of thousand puts the lines in another order, and by its inverse back.
const UNITS = Array.from({ length: LINES_PER_BLOCK }, (_, n) => n).filter((n) => n % 2 !== 0 && n % 5 !== 0)
const INVERSES = UNITS.map((unit) => UNITS.find((other) => (unit * other) % LINES_PER_BLOCK === 1)!)

/** `seed` is a whole number, 0 – 2^32 − 1. */
export function createShuffle(seed: number): Shuffle {
  const salt = mix(seed ^ 0x9e37_79b9)
  const residues = shuffledResidues(salt)
  const rankOfResidue = new Uint16Array(CLASSES)
  for (const [rank, residue] of residues.entries()) rankOfResidue[residue] = rank
  const hash = (prefix: number): number => mix(mix((prefix / PLACES_PER_CLASS) ^ salt) ^ (prefix >>> 0))
  // A second hash, so that a prefix's order of lines has nothing to do with its place among the prefixes.
  const turnOf = (prefix: number): number => mix(hash(prefix) ^ 0x7f4a_7c15)
  const offsetOf = (turn: number): number => Math.floor(turn / UNITS.length) % LINES_PER_BLOCK

  return {
    place: (prefix) => rankOfResidue[prefix % CLASSES]! * PLACES_PER_CLASS + hash(prefix),
    residueOf: (nth) => residues[nth]!,
    lineAt(prefix, round) {
      const turn = turnOf(prefix)
      return (UNITS[turn % UNITS.length]! * round + offsetOf(turn)) % LINES_PER_BLOCK
    },
    roundOf(prefix, line) {
      const turn = turnOf(prefix)
      const back = line - offsetOf(turn) + LINES_PER_BLOCK
      return (INVERSES[turn % UNITS.length]! * back) % LINES_PER_BLOCK
    },
  }
}

/** All residues in an order that the salt tells: the shuffle of Fisher and Yates. */
function shuffledResidues(salt: number): Uint16Array {
  const residues = Uint16Array.from({ length: CLASSES }, (_, n) => n)
  for (let last = CLASSES - 1; last > 0; last--) {
    const other = mix(salt + last) % (last + 1)
    const moved = residues[last]!
    residues[last] = residues[other]!
    residues[other] = moved
  }
  return residues
}

/** The finisher of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return (h ^ (h >>> 16)) >>> 0
}
