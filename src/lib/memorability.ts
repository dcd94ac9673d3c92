/** One score for each possible last seven digits. */
export const MEMORABILITY_ENTRIES = 10_000_000

/** Last fours that people know beforehand: counting by one and by two, the year, the middle column of the keypad. */
export const FAMILIAR_ENDINGS: readonly number[] = [1234, 1357, 2000, 2468, 2580]

// Points by the length of the longest run of equal digits and of the longest stair.
const RUN_POINTS = [0, 0, 3, 15, 35, 55, 75, 100]
const STAIR_POINTS = [0, 0, 0, 6, 25, 45, 65, 90]
// Points by how many different digits there are.
const FEW_POINTS = [0, 20, 20, 8]
// Points by how many zeros end the last four.
const ROUND_POINTS = [0, 0, 5, 12, 20]
const FIGURE_OF_FOUR_POINTS = 20
const MIRRORED_FOUR_POINTS = 15
const FIGURE_OF_SIX_POINTS = 25
const MIRRORED_SEVEN_POINTS = 20

const ALL_EQUAL = 100
const MOST_OTHERWISE = 99

/**
 * How easy a number is to remember, 0–100, judged by its last seven digits alone (0–9,999,999): in North America the
 * exchange code and the line, which is what people say. The score is a sum; in each group only the best feature counts:
 *
 * - the longest run of equal digits: of 2 digits 3, of 3 15, of 4 35, of 5 55, of 6 75, of 7 100;
 * - the longest stair, each digit one more or each one less than the one before (9 and 0 are no neighbours): of 3 digits
 *   6, of 4 25, of 5 45, of 6 65, of 7 90;
 * - few different digits among the seven: three 8, two or one 20;
 * - a round end: 00 5, 000 12, 0000 20;
 * - a figure in the last four: ABAB, AABB (A and B differ) or one of FAMILIAR_ENDINGS 20, ABBA 15;
 * - a figure in the last six, not all equal: ABCABC, ABABAB or AABBCC 25;
 * - all seven, not all equal, read the same backwards: 20.
 *
 * Only seven equal digits have 100: any other sum above 99 is 99. No feature takes points away, so that a number with all
 * the features of another never scores less. The weights are this exchange's own; no standard has any.
 * Throws RangeError for what is not seven digits.
 */
export function memorability(lastSeven: number): number {
  if (!Number.isInteger(lastSeven) || lastSeven < 0 || lastSeven >= MEMORABILITY_ENTRIES)
    throw new RangeError(`the last seven digits are a whole number below ${MEMORABILITY_ENTRIES}, not ${lastSeven}`)
  return scoreOf(Math.floor(lastSeven / 1_000), lastSeven % 1_000)
}

/** The scores of all last seven digits, indexed by them: ten million bytes. */
export function buildMemorabilityTable(): Uint8Array {
  const table = new Uint8Array(MEMORABILITY_ENTRIES)
  for (let four = 0, entry = 0; four < 10_000; four++)
    for (let line = 0; line < 1_000; line++, entry++) table[entry] = scoreOf(four, line)
  return table
}

/** The best score among the thousand lines after each leading four of the last seven digits: ten thousand bytes. */
export function buildMaxMemorability(table: Uint8Array): Uint8Array {
  const most = new Uint8Array(10_000)
  for (let four = 0, entry = 0; four < 10_000; four++)
    for (const end = entry + 1_000; entry < end; entry++) if (table[entry]! > most[four]!) most[four] = table[entry]!
  return most
}

// How a digit follows the one before it, in two bits.
const SAME = 1
const UP = 2
const DOWN = 3

// Seven digits are two fours that share the middle digit: what holds between neighbours is looked up for each four, the
// six steps between all seven are looked up together.
const STEPS_OF_FOUR = tableOfFours((digits) =>
  digits.slice(1).reduce((steps, digit, i) => (steps << 2) | stepBetween(digits[i]!, digit), 0),
)
const DIGITS_OF_FOUR = tableOfFours((digits) => digits.reduce((set, digit) => set | (1 << digit), 0))
const POINTS_OF_FOUR = tableOfFours(pointsOfLastFour)
const POINTS_OF_STEPS = Uint8Array.from({ length: 1 << 12 }, (_, steps) => {
  const stair = Math.max(longest(steps, UP), longest(steps, DOWN))
  return RUN_POINTS[longest(steps, SAME) + 1]! + STAIR_POINTS[stair + 1]!
})
const POINTS_OF_DIGITS = Uint8Array.from(
  { length: 1 << 10 },
  (_, set) => FEW_POINTS[set.toString(2).replaceAll('0', '').length] ?? 0,
)

// The last six digits are two threes. NONE and NEITHER equal no digit and no three, nor each other.
const NONE = -1
const NEITHER = -2
const MIRRORED = tableOfThrees(([a, b, c]) => 100 * c + 10 * b + a)
const ALTERNATED = tableOfThrees(([a, b, c]) => (a === c ? 100 * b + 10 * a + b : NONE))
const AFTER_PAIR = tableOfThrees(([a, b, c]) => (a === b ? c : NONE))
const BEFORE_PAIR = tableOfThrees(([a, b, c]) => (b === c ? a : NEITHER))

function tableOfThrees(valueOf: (digits: readonly [number, number, number]) => number): Int16Array {
  return Int16Array.from({ length: 1_000 }, (_, three) =>
    valueOf([Math.floor(three / 100), Math.floor(three / 10) % 10, three % 10]),
  )
}

function tableOfFours(valueOf: (digits: readonly number[]) => number): Uint16Array {
  return Uint16Array.from({ length: 10_000 }, (_, four) => valueOf(Array.from(String(four).padStart(4, '0'), Number)))
}

function stepBetween(digit: number, next: number): number {
  if (digit === next) return SAME
  if (next === digit + 1) return UP
  return next === digit - 1 ? DOWN : 0
}

/** The length of the longest unbroken stretch of one sort among six steps. */
function longest(steps: number, sort: number): number {
  let most = 0
  for (let i = 0, stretch = 0; i < 6; i++) {
    stretch = ((steps >> (2 * i)) & 3) === sort ? stretch + 1 : 0
    most = Math.max(most, stretch)
  }
  return most
}

function pointsOfLastFour(digits: readonly number[]): number {
  const [a, b, c, d] = digits
  const zeros = 4 - (digits.findLastIndex((digit) => digit !== 0) + 1)
  const isFamiliar = FAMILIAR_ENDINGS.includes(Number(digits.join('')))
  const isFigure = isFamiliar || (a === c && b === d && a !== b) || (a === b && c === d && a !== c)
  const isMirrored = a === d && b === c && a !== b
  return ROUND_POINTS[zeros]! + (isFigure ? FIGURE_OF_FOUR_POINTS : isMirrored ? MIRRORED_FOUR_POINTS : 0)
}

/** Whether six digits, given as two threes, are ABCABC, ABABAB or AABBCC, and not all equal. */
function isFigureOfSix(first: number, second: number): boolean {
  if (first === second) return first % 111 !== 0
  return ALTERNATED[first] === second || AFTER_PAIR[first] === BEFORE_PAIR[second]
}

function scoreOf(four: number, line: number): number {
  const lastFour = (four % 10) * 1_000 + line
  const ofSteps = POINTS_OF_STEPS[(STEPS_OF_FOUR[four]! << 6) | STEPS_OF_FOUR[lastFour]!]!
  if (ofSteps === ALL_EQUAL) return ALL_EQUAL
  const sum =
    ofSteps +
    POINTS_OF_DIGITS[DIGITS_OF_FOUR[four]! | DIGITS_OF_FOUR[lastFour]!]! +
    POINTS_OF_FOUR[lastFour]! +
    (isFigureOfSix(four % 1_000, line) ? FIGURE_OF_SIX_POINTS : 0) +
    (MIRRORED[line] === Math.floor(four / 10) ? MIRRORED_SEVEN_POINTS : 0)
  return Math.min(sum, MOST_OTHERWISE)
}
