/** The longest list of lengths that is read, in characters. */
const MAX_LENGTHS_CHARS = 40

/** The lengths that a text such as `9`, `7,8` or `4-9,12` stands for, ascending; null when it is no such text. */
export function lengthsOf(text: string): number[] | null {
  if (text.length > MAX_LENGTHS_CHARS || !/^[0-9]{1,2}(?:-[0-9]{1,2})?(?:,[0-9]{1,2}(?:-[0-9]{1,2})?)*$/.test(text))
    return null
  const lengths = new Set<number>()
  for (const span of text.split(',')) {
    const [from = 0, to = from] = span.split('-').map(Number)
    for (let length = from; length <= to; length++) lengths.add(length)
  }
  return [...lengths].toSorted((a, b) => a - b)
}

/**
 * How many digits the numbers of a range have, where a plan allows several lengths: the longer of two neighbours, since
 * the shorter number would be the beginning of ten longer ones and only one of them can be reached. Null where lengths
 * lie further apart: there the plan does not say where a number ends.
 */
export function lengthOnOffer(lengths: readonly number[]): number | null {
  const shortest = lengths[0]
  const longest = lengths.at(-1)
  return shortest === undefined || longest === undefined || longest - shortest > 1 ? null : longest
}
