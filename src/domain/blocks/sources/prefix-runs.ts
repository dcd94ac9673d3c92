/** The most numbers that one prefix pattern may stand for before the free digits behind it are counted. */
export const MAX_PREFIXES = 10_000

/** A run of prefixes of `digits` digits: from `first` to `last`, both included; integers, leading zeros dropped. */
export type PrefixRun = { readonly first: number; readonly last: number; readonly digits: number }

const PATTERN = /^(?:[0-9x]|\[[0-9-]+\])*$/
const POSITION = /\[([0-9-]+)\]|[0-9x]/g
const ANY_DIGIT: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The digits of a class such as `0-24-9`, ascending; null when a span runs backwards or has no end. */
function digitsOfClass(text: string): readonly number[] | null {
  if (!/^(?:[0-9](?:-[0-9])?)+$/.test(text)) return null
  const spans = [...text.matchAll(/([0-9])(?:-([0-9]))?/g)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }))
  if (spans.some(({ from, to }) => from > to)) return null
  return ANY_DIGIT.filter((digit) => spans.some(({ from, to }) => digit >= from && digit <= to))
}

/** The digits that each position of a pattern may have; null when it is no pattern. */
function positionsOf(pattern: string): (readonly number[])[] | null {
  if (!PATTERN.test(pattern)) return null
  const positions: (readonly number[])[] = []
  for (const [text, inClass] of pattern.matchAll(POSITION)) {
    const one = text === 'x' ? ANY_DIGIT : [Number(text)]
    const digits = inClass === undefined ? one : digitsOfClass(inClass)
    if (digits === null) return null
    positions.push(digits)
  }
  return positions
}

/**
 * The runs of consecutive prefixes that a pattern of digits, `x` (any digit) and classes stands for, ascending and as
 * long as they can be: `49[58]` is 495 and 498, `7[0-4]` is 70–74, and of `[1-9]x` the free digit at the end is left
 * out. Null when it is no such pattern or stands for more than `MAX_PREFIXES` prefixes.
 */
export function prefixRuns(pattern: string): PrefixRun[] | null {
  const positions = positionsOf(pattern)
  if (positions === null) return null
  // Positions at the end that may be any digit say nothing that the length of the number does not.
  while (positions.at(-1)?.length === ANY_DIGIT.length) positions.pop()
  const count = positions.reduce((product, digits) => product * digits.length, 1)
  if (count > MAX_PREFIXES) return null
  let prefixes = [0]
  for (const digits of positions) {
    prefixes = prefixes.flatMap((prefix) => digits.map((digit) => prefix * 10 + digit))
  }
  const runs: { first: number; last: number; digits: number }[] = []
  for (const prefix of prefixes) {
    const run = runs.at(-1)
    if (run !== undefined && run.last + 1 === prefix) run.last = prefix
    else runs.push({ first: prefix, last: prefix, digits: positions.length })
  }
  return runs
}
