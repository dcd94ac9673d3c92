import type { Pattern } from './pattern.ts'
import { PatternError } from './pattern-error.ts'

type ShapeName = Exclude<Pattern['shape'], 'sequence'>

/**
 * How many digits each named shape may be asked for. One digit is no run and two equal ones are no palindrome worth the
 * name; a stair of digits that does not wrap has at most ten steps; 14 is the longest national number.
 */
export const SHAPE_DIGITS: { readonly [name in ShapeName]: { readonly least: number; readonly most: number } } = {
  repeat: { least: 2, most: 14 },
  ascending: { least: 3, most: 10 },
  descending: { least: 3, most: 10 },
  palindrome: { least: 3, most: 14 },
}

const SHAPE = /^ *([a-z]+) *(?:: *(.*?) *)?$/i
const WHOLE_NUMBER = /^\d{1,2}$/

function isShapeName(word: string): word is ShapeName {
  return Object.hasOwn(SHAPE_DIGITS, word)
}

/**
 * Reads a named shape such as `repeat:4` or `palindrome`, in either case; undefined if the text is none. A shape's word
 * without a colon is spelt on the keypad like any other word, but for `palindrome`, which needs no number.
 * Throws PatternError for a shape whose number is missing or out of range.
 */
export function parseShape(text: string): Pattern | undefined {
  const [, word = '', count] = SHAPE.exec(text) ?? []
  const shape = word.toLowerCase()
  if (!isShapeName(shape)) return undefined
  if (count === undefined) return shape === 'palindrome' ? { shape, digits: null } : undefined
  const { least, most } = SHAPE_DIGITS[shape]
  const digits = Number(count)
  if (!WHOLE_NUMBER.test(count) || digits < least || digits > most)
    throw new PatternError(
      `"${shape}:" is not followed by a whole number from ${least} to ${most} alone.`,
      `Write for example ${shape}:${least + 1}; a named shape cannot be mixed with other elements.`,
    )
  return { shape, digits }
}
