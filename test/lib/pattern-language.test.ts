import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { memorability } from '#lib/memorability.ts'
import { compileMask } from '#lib/pattern/compile-mask.ts'
import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { MAX_DFA_CONFIGURATIONS, MAX_DFA_STATES } from '#lib/pattern/determinise.ts'
import { matchesPattern } from './matches-pattern.ts'
import { parseMask } from '#lib/pattern/parse-mask.ts'
import { MAX_PATTERN_LENGTH, parsePattern } from '#lib/pattern/parse-pattern.ts'
import { SHAPE_DIGITS } from '#lib/pattern/parse-shape.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'

const PAGE = readFileSync(new URL('../../docs/domain/search-language.md', import.meta.url), 'utf8')

/** The rows of all tables of the page that begin with this header row, each cell as the texts of its code spans or else as it is. */
function rowsUnder(header: string): string[][][] {
  const rows: string[][][] = []
  for (const table of PAGE.split(/\n\n/)) {
    const [head, , ...body] = table.trim().split('\n')
    if (head !== header) continue
    for (const row of body)
      rows.push(
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => {
            const spans = [...cell.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
            return spans.length > 0 ? spans : cell.trim() === '' ? [] : [cell.trim()]
          }),
      )
  }
  assert.notEqual(rows.length, 0, `no table under ${header}`)
  return rows
}

function refusalOf(act: () => unknown): PatternError | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return error
    throw error
  }
}

test('every pattern on the page of the search language finds what the page says, and not the rest', () => {
  const rows = rowsUnder('| pattern | matches | does not match |')
  for (const [[pattern = ''] = [], matching = [], others = []] of rows) {
    assert.notEqual(matching.length, 0, pattern)
    for (const digits of matching) assert.ok(matchesPattern(parsePattern(pattern), digits), `${pattern} on ${digits}`)
    for (const digits of others) assert.ok(!matchesPattern(parsePattern(pattern), digits), `${pattern} on ${digits}`)
  }
  assert.ok(rows.length >= 35)
})

test('every mask on the page matches what the page says, and not the rest', () => {
  // A number is a mask without free positions, so that it is compared position by position.
  const matches = (mask: string, digits: string): boolean => {
    const matcher = compileMask(parseMask(mask), digits.length)
    let state = matcher.start
    for (const digit of digits.slice(0, -3)) state = matcher.step(state, Number(digit))
    const line = Number(digits.slice(-3))
    return ((matcher.lines(state)[line >>> 5]! >>> (line & 31)) & 1) === 1
  }
  for (const [[mask = ''] = [], matching = [], others = []] of rowsUnder('| mask | matches | does not match |')) {
    for (const digits of matching) assert.ok(matches(mask, digits), `${mask} on ${digits}`)
    for (const digits of others) assert.ok(!matches(mask, digits), `${mask} on ${digits}`)
  }
})

test('every refusal on the page is given in the words of the page', () => {
  for (const [[pattern = ''] = [], [because = ''] = []] of rowsUnder('| refused | because |'))
    assert.equal(refusalOf(() => parsePattern(pattern))?.problem, because, pattern)
})

test('a pattern is too intricate exactly where the page says so', () => {
  for (const [[pattern = ''] = [], [digits = ''] = [], [answer = ''] = []] of rowsUnder(
    '| pattern | digits | answer |',
  )) {
    const refusal = refusalOf(() => compilePattern(parsePattern(pattern), Number(digits)))
    assert.equal(
      refusal === undefined ? 'accepted' : refusal.problem.split(':')[0],
      answer === 'accepted' ? answer : `The pattern is ${answer}`,
      pattern,
    )
  }
})

test('every score on the page is the score of the number', () => {
  for (const [[lastSeven = ''] = [], [score = ''] = []] of rowsUnder('| last seven | score | why |')) {
    assert.equal(lastSeven.length, 7)
    assert.equal(memorability(Number(lastSeven)), Number(score), lastSeven)
  }
})

test('the page names the limits that the code has', () => {
  assert.ok(PAGE.includes(`at most ${MAX_PATTERN_LENGTH} characters`))
  const [states, parts] = [MAX_DFA_STATES, MAX_DFA_CONFIGURATIONS].map((limit) => limit.toLocaleString('en'))
  assert.ok(PAGE.replaceAll('\n', ' ').includes(`more than ${states} such memories, or ${parts} parts`))
  for (const [[shape = ''] = [], , [range = ''] = []] of rowsUnder('| shape | finds | n |')) {
    const [name = '', count] = shape.split(':')
    const limits = Object.entries(SHAPE_DIGITS).find(([known]) => known === name)?.[1]
    assert.ok(limits, shape)
    if (count !== undefined) assert.equal(range, `${limits.least}–${limits.most}`, shape)
  }
})
