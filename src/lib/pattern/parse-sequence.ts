import { isSeparator, nameCharacter } from './characters.ts'
import { keypadDigit } from './keypad.ts'
import type { Element, SequencePattern } from './pattern.ts'
import { ANY_DIGIT, onlyDigit } from './pattern.ts'
import { PatternError } from './pattern-error.ts'
import { readClass } from './read-class.ts'

const RUN: Element = { kind: 'run' }

/** Where reading stands: the characters, and the index of the next one. */
type Cursor = { readonly characters: readonly string[]; at: number }

/**
 * Reads a pattern that is spelt out. A run at one end says that anything may stand there, and so fixes the other end:
 * nobody who writes `*7` means a 7 anywhere. Throws PatternError for a character that has no place where it stands.
 */
export function parseSequence(text: string): SequencePattern {
  const cursor: Cursor = { characters: Array.from(text), at: 0 }
  const elements: Element[] = []
  const anchoredStart = take(cursor, '^')
  let anchoredEnd = false
  for (skipSeparators(cursor); cursor.at < cursor.characters.length; skipSeparators(cursor)) {
    if (anchoredEnd)
      refuse(cursor.characters, cursor.at, 'stands after the end', 'Write $ only once, as the last character.')
    if (take(cursor, '$')) anchoredEnd = true
    else {
      const element = readElement(cursor)
      if (element.kind !== 'run' || elements.at(-1)?.kind !== 'run') elements.push(element)
    }
  }
  return {
    shape: 'sequence',
    elements,
    fixedStart: anchoredStart || elements.at(-1)?.kind === 'run',
    fixedEnd: anchoredEnd || elements[0]?.kind === 'run',
  }
}

function skipSeparators(cursor: Cursor): void {
  while (cursor.at < cursor.characters.length && isSeparator(cursor.characters[cursor.at]!)) cursor.at++
}

function take(cursor: Cursor, wanted: string): boolean {
  skipSeparators(cursor)
  const found = cursor.characters[cursor.at] === wanted
  if (found) cursor.at++
  return found
}

function readElement(cursor: Cursor): Element {
  const character = cursor.characters[cursor.at]
  if (character === '!') {
    cursor.at++
    skipSeparators(cursor)
    return {
      kind: 'digit',
      allowed: ANY_DIGIT & ~readDigits(cursor, 'Write ! only before a digit, a letter or a class: !4, ![23].'),
    }
  }
  if (character === '*' || character === '?' || character === '&' || character === '%') {
    cursor.at++
    if (character === '*') return RUN
    return character === '?' ? { kind: 'digit', allowed: ANY_DIGIT } : { kind: 'variable', name: character }
  }
  return { kind: 'digit', allowed: readDigits(cursor, cureFor(character)) }
}

/** Reads a digit, a letter or a class as the set of digits that it allows. */
function readDigits(cursor: Cursor, cure: string): number {
  const { characters, at } = cursor
  const character = characters[at]
  if (character === '[') {
    const { allowed, end } = readClass(characters, at)
    cursor.at = end
    return allowed
  }
  const digit = character === undefined ? undefined : keypadDigit(character)
  if (digit === undefined) return refuse(characters, at, 'has no meaning there', cure)
  cursor.at++
  return onlyDigit(digit)
}

function cureFor(character: string | undefined): string {
  switch (character) {
    case '+':
      return 'Patterns look at the national number; use country= for the country.'
    case '^':
      return 'Write ^ only once, as the first character; for "not this digit" write !4 or ![23].'
    case ':':
      return 'The named shapes are repeat:n, ascending:n, descending:n, palindrome and palindrome:n; each stands alone.'
    case ']':
      return 'Open a class with [ before it is closed.'
    default:
      return 'Use digits, letters, ? * & % ^ $ ! and classes such as [2-9].'
  }
}

function refuse(characters: readonly string[], at: number, why: string, cure: string): never {
  const character = characters[at]
  // Only a `!` can be left waiting when the characters run out.
  if (character === undefined) throw new PatternError(`The pattern ends after "!" without saying which digit.`, cure)
  throw new PatternError(`The character ${nameCharacter(character, at + 1)} ${why}.`, cure)
}
