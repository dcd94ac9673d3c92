import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hasLine } from '#lib/lines.ts'
import { compileMask } from '#lib/pattern/compile-mask.ts'
import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { intersect } from '#lib/pattern/intersect.ts'
import type { Matcher } from '#lib/pattern/matcher.ts'
import { DEAD } from '#lib/pattern/matcher.ts'
import { parseMask } from '#lib/pattern/parse-mask.ts'
import { MAX_PATTERN_LENGTH, parsePattern } from '#lib/pattern/parse-pattern.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'

// The second opinion: the language once more, written as regular expressions over the whole number and, for the named
// shapes, as plain loops. It shares no code with the automata.

type Oracle = (digits: string) => boolean

const KEYS = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

function digitOf(character: string): string {
  return /\d/.test(character) ? character : String(KEYS.findIndex((key) => key.includes(character.toLowerCase())))
}

function oracleOf(text: string): Oracle {
  const [name = '', count] = text.toLowerCase().split(':')
  if (count !== undefined && name !== 'palindrome') return (digits) => hasRun(digits, name, Number(count))
  if (name === 'palindrome')
    return (digits) => isPalindrome(digits, count === undefined ? digits.length : Number(count))
  const body = text.replace(/(?<!\[[^\]]*)[ \-.()]/g, '')
  const seen = new Set<string>()
  const inner = body
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/!?\[[^\]]*\]|![0-9a-z]|[0-9a-z]|[?*&%]/gi, (piece) => {
      if (piece === '*') return '[0-9]*'
      if (piece === '?') return '[0-9]'
      if (piece === '&' || piece === '%') {
        const group = piece === '&' ? 'and' : 'per'
        if (seen.has(group)) return `\\k<${group}>`
        seen.add(group)
        return `(?<${group}>[0-9])`
      }
      const digits = piece.replace(/[![\]]/g, '').replace(/[a-z0-9]/gi, digitOf)
      return piece.startsWith('!') ? `[^${digits}]` : `[${digits}]`
    })
  const bare = body.replace(/^\^/, '').replace(/\$$/, '')
  const head = body.startsWith('^') || bare.endsWith('*') ? '^' : ''
  const tail = body.endsWith('$') || bare.startsWith('*') ? '$' : ''
  const expression = new RegExp(`${head}${inner}${tail}`)
  return (digits) => expression.test(digits)
}

function hasRun(digits: string, name: string, count: number): boolean {
  const stride = name === 'repeat' ? 0 : name === 'ascending' ? 1 : -1
  for (let from = 0; from + count <= digits.length; from++) {
    let at = from + 1
    while (at < from + count && Number(digits[at]) === Number(digits[at - 1]) + stride) at++
    if (at === from + count) return true
  }
  return false
}

function isPalindrome(digits: string, count: number): boolean {
  if (count > digits.length) return false
  const tail = digits.slice(digits.length - count)
  return tail === Array.from(tail).toReversed().join('')
}

// Chance that is the same in every run.

/** Mulberry32: a number from 0 up to, not including, `below`. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b_79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const PIECES = [
  '?',
  '?',
  '*',
  '&',
  '&',
  '%',
  '%',
  '0',
  '2',
  '7',
  'A',
  'x',
  'q',
  '[2-46-9]',
  '[135]',
  '[B-t]',
  '!4',
  '!g',
  '![23]',
  '![0-9]',
]
const KNOTTY = ['&', '&', '%', '%', '*', '*', '?', '7', '[2-6]']
// The longest piece, a separator and $.
const LONGEST_END = 10
const SEPARATORS = ['', '', '', '', ' ', '-', '.', '(', ')']
const SHAPES = ['repeat', 'ascending', 'descending', 'palindrome'] as const

function randomPattern(pick: (below: number) => number): string {
  if (pick(12) === 0) {
    const shape = SHAPES[pick(4)]!
    return shape === 'palindrome' && pick(2) === 0 ? 'Palindrome' : `${shape}:${3 + pick(6)}`
  }
  let text = pick(4) === 0 ? '^' : ''
  const isKnotty = pick(3) === 0
  for (let left = 1 + pick(8); left > 0 && text.length <= MAX_PATTERN_LENGTH - LONGEST_END; left--) {
    // The last piece, a class that allows nothing, is kept rare, or little else would be tried.
    const piece = isKnotty
      ? KNOTTY[pick(KNOTTY.length)]!
      : PIECES[pick(pick(20) === 0 ? PIECES.length : PIECES.length - 1)]!
    text += piece + SEPARATORS[pick(SEPARATORS.length)]!
  }
  return pick(4) === 0 ? `${text}$` : text
}

/** Digits with many repetitions and stairs, so that patterns find something in them. */
function randomDigits(pick: (below: number) => number, length: number): string {
  const kind = pick(4)
  let digits = ''
  while (digits.length < length) {
    const before = digits.length === 0 ? pick(10) : Number(digits.at(-1))
    const step = kind === 0 ? 0 : kind === 1 ? 1 : kind === 2 ? 9 : pick(10)
    digits +=
      pick(3) === 0 ? pick(10) : kind === 3 && pick(2) === 0 ? (digits.at(-pick(4) - 1) ?? 0) : (before + step) % 10
  }
  return digits.slice(0, length)
}

function stateAfter(matcher: Matcher, prefix: string): number {
  let state = matcher.start
  for (const digit of prefix) state = matcher.step(state, Number(digit))
  return state
}

function padded(line: number, width: number): string {
  return String(line).padStart(width, '0')
}

/** How many of the prefix's thousand numbers match; the matcher and the oracle agree on each of them. */
function agree(matcher: Matcher, oracle: Oracle, prefix: string, text: string): number {
  const state = stateAfter(matcher, prefix)
  const lines = matcher.lines(state)
  let count = 0
  for (let line = 0; line < 1_000; line++) {
    const digits = prefix + padded(line, 3)
    const expected = oracle(digits)
    if (expected) count++
    if (hasLine(lines, line) !== expected) assert.fail(`${text} on ${digits}: expected ${expected}`)
  }
  assert.equal(matcher.lineCount(state), count, text)
  return count
}

test('a compiled pattern finds exactly the numbers that its text describes', () => {
  const pick = chance(20_260)
  let matched = 0
  let unmatched = 0
  let refused = 0
  for (let round = 0; round < 700; round++) {
    const text = randomPattern(pick)
    const length = 7 + pick(6)
    const matcher = compileOrRefuse(text, length)
    if (matcher === undefined) {
      refused++
      continue
    }
    const oracle = oracleOf(text)
    for (let prefixes = 0; prefixes < 6; prefixes++) {
      const count = agree(matcher, oracle, randomDigits(pick, length - 3), text)
      matched += count
      unmatched += 1_000 - count
    }
  }
  assert.ok(refused < 70, `${refused} of 700 patterns were refused`)
  assert.ok(matched > 200_000 && unmatched > 200_000, `${matched} matches, ${unmatched} others`)
})

function compileOrRefuse(text: string, length: number): Matcher | undefined {
  try {
    return compilePattern(parsePattern(text), length)
  } catch (error) {
    if (error instanceof PatternError && error.problem.includes('too intricate')) return undefined
    throw error
  }
}

test('a prefix is dead exactly when no number that begins with it matches', () => {
  const pick = chance(7)
  const length = 5
  const numbers = Array.from({ length: 10 ** length }, (_, number) => padded(number, length))
  let dead = 0
  let alive = 0
  const check = (matcher: Matcher, prefix: string, found: Set<string>, text: string): void => {
    const isDead = stateAfter(matcher, prefix) === DEAD
    if (isDead) dead++
    else alive++
    assert.equal(isDead, !found.has(prefix), `${text} after "${prefix}"`)
  }
  for (let round = 0; round < 80; round++) {
    const text = randomPattern(pick)
    const oracle = oracleOf(text)
    const matcher = compilePattern(parsePattern(text), length)
    const found = new Set<string>()
    for (const digits of numbers) if (oracle(digits)) for (let i = 0; i < 3; i++) found.add(digits.slice(0, i))
    check(matcher, '', found, text)
    for (let width = 1; width <= 2; width++)
      for (let prefix = 0; prefix < 10 ** width; prefix++) check(matcher, padded(prefix, width), found, text)
  }
  assert.ok(dead > 500 && alive > 500, `${dead} dead, ${alive} alive`)
})

test('a mask beside patterns finds exactly the numbers that all of them describe', () => {
  const pick = chance(99)
  let matched = 0
  for (let round = 0; round < 150; round++) {
    const length = 7 + pick(4)
    const maskText = Array.from({ length }, () => (pick(5) === 0 ? pick(10) : pick(2) === 0 ? 'x' : 'X')).join('')
    const texts = Array.from({ length: 1 + pick(2) }, () => randomPattern(pick))
    const matchers = texts.map((text) => compileOrRefuse(text, length))
    if (matchers.includes(undefined)) continue
    const together = intersect([
      compileMask(parseMask(maskText), length),
      ...matchers.filter((matcher) => matcher !== undefined),
    ])
    const mask = new RegExp(`^${maskText.replace(/x/gi, '[0-9]')}$`)
    const oracles = texts.map(oracleOf)
    const both: Oracle = (digits) => mask.test(digits) && oracles.every((oracle) => oracle(digits))
    for (let prefixes = 0; prefixes < 6; prefixes++) {
      const free = randomDigits(pick, length - 3)
      const prefix = Array.from(free, (digit, i) => (maskText[i]?.toLowerCase() === 'x' ? digit : maskText[i])).join('')
      matched += agree(together, both, prefix, `${maskText} and ${texts.join(' and ')}`)
    }
  }
  assert.ok(matched > 10_000, `${matched} matches`)
})
