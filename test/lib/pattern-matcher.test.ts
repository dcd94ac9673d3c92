import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ALL_LINES, countLines, eachLine, NO_LINES } from '#lib/lines.ts'
import { compileMask } from '#lib/pattern/compile-mask.ts'
import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { determinise, MAX_DFA_STATES } from '#lib/pattern/determinise.ts'
import { intersect, MAX_INTERSECTED, MAX_PRODUCT_STATES } from '#lib/pattern/intersect.ts'
import type { Matcher } from '#lib/pattern/matcher.ts'
import { DEAD, MAX_NUMBER_LENGTH } from '#lib/pattern/matcher.ts'
import { parseMask } from '#lib/pattern/parse-mask.ts'
import { MAX_PATTERN_LENGTH, parsePattern } from '#lib/pattern/parse-pattern.ts'
import { SHAPE_DIGITS } from '#lib/pattern/parse-shape.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'
import { runAutomaton } from '#lib/pattern/run-automaton.ts'
import { sequenceAutomaton, withExplicitEnds } from '#lib/pattern/sequence-automaton.ts'

const pattern = (text: string, length = 10): Matcher => compilePattern(parsePattern(text), length)
const mask = (text: string, length = 10): Matcher => compileMask(parseMask(text), length)

function stateAfter(matcher: Matcher, prefix: string): number {
  let state = matcher.start
  for (const digit of prefix) state = matcher.step(state, Number(digit))
  return state
}

/** One matcher of each make. */
const MATCHERS: { readonly [make: string]: () => Matcher } = {
  sequence: () => pattern('^212*00'),
  'sequence with variables': () => pattern('^212*&&'),
  run: () => pattern('repeat:8'),
  palindrome: () => pattern('palindrome'),
  mask: () => mask('212xxxxx00'),
  product: () => intersect([mask('212xxxxxxx'), pattern('*00')]),
  never: () => mask('212'),
}

test('from the dead state every digit leads to it and no line matches', () => {
  for (const [make, matcher] of Object.entries(MATCHERS)) {
    const made = matcher()
    for (let digit = 0; digit < 10; digit++) assert.equal(made.step(DEAD, digit), DEAD, make)
    assert.equal(made.lines(DEAD), NO_LINES, make)
    assert.equal(made.lineCount(DEAD), 0, make)
  }
})

test('a state answers with the same set each time, and counts it', () => {
  const prefixes = { product: '2125550', run: '5555555', palindrome: '2125665' }
  for (const [make, matcher] of Object.entries(MATCHERS)) {
    if (make === 'never') continue
    const made = matcher()
    const state = stateAfter(made, Object.entries(prefixes).find(([name]) => name === make)?.[1] ?? '2125550')
    assert.notEqual(state, DEAD, make)
    assert.equal(made.lines(state), made.lines(state), make)
    assert.equal(made.lineCount(state), countLines(made.lines(state)), make)
    assert.notEqual(made.lineCount(state), 0, make)
  }
})

test('all lines and no lines are the shared sets themselves', () => {
  const sevens = pattern('777')
  assert.equal(sevens.lines(stateAfter(sevens, '7772125')), ALL_LINES)
  const all = intersect([mask('2xxxxxxxxx'), pattern('^21*')])
  assert.equal(all.lines(stateAfter(all, '2125550')), ALL_LINES)
  const palindrome = pattern('palindrome:3')
  assert.equal(palindrome.lineCount(stateAfter(palindrome, '2125550')), 100)
  // Either may be met by the last digit, but not both: the product lives on and finds nothing.
  const none = intersect([pattern('*7'), pattern('*8')])
  assert.notEqual(stateAfter(none, '2125550'), DEAD)
  assert.equal(none.lines(stateAfter(none, '2125550')), NO_LINES)
  assert.equal(none.lineCount(stateAfter(none, '2125550')), 0)
})

test('two prefixes with the same future lead to one state', () => {
  const word = pattern('FLOWERS')
  assert.equal(stateAfter(word, '2125550'), stateAfter(word, '9106660'))
  const pairs = pattern('&&%%$')
  assert.equal(stateAfter(pairs, '2125550'), stateAfter(pairs, '9106660'))
  assert.notEqual(stateAfter(pairs, '2125550'), stateAfter(pairs, '2125551'))
})

test('a pattern that cannot be in a number of this length is dead from the start', () => {
  for (const text of [
    '',
    '12345678',
    '????????',
    '^*1234*5678',
    'repeat:8',
    'ascending:9',
    'palindrome:8',
    '7![0-9]',
    '^123456$',
    '^1?$',
    '^1[2-3]&&$',
  ])
    assert.equal(pattern(text, 7).start, DEAD, text)
  for (const text of ['1234567', '???????', 'repeat:7', 'ascending:7', 'palindrome:7'])
    assert.notEqual(pattern(text, 7).start, DEAD, text)
  assert.equal(mask('212xxxx', 10).start, DEAD)
  const longest = mask('x'.repeat(15), 15)
  assert.equal(longest.lineCount(stateAfter(longest, '1'.repeat(12))), 1_000)
})

test('a number of three digits is all line', () => {
  const mirrored = pattern('^&?&$', 3)
  assert.deepEqual(
    [...eachLine(mirrored.lines(mirrored.start))].slice(0, 11),
    [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 101],
  )
  const palindrome = pattern('palindrome', 3)
  assert.equal(palindrome.lineCount(palindrome.start), 100)
})

test('lines are asked for after all digits but three, and at no other place', () => {
  for (const text of ['777', 'palindrome']) {
    const matcher = pattern(text)
    for (const prefix of ['777', '77777777'])
      assert.throws(() => matcher.lines(stateAfter(matcher, prefix)), /last three/, text + prefix)
  }
})

test('a palindrome of the longest numbers is walked without remembering its ten million states', () => {
  for (const [prefix, rest] of [
    ['12345677654', '321'],
    ['00000000000', '000'],
    ['99999999999', '999'],
  ] as const) {
    const matcher = pattern('palindrome:14', 14)
    assert.deepEqual([...eachLine(matcher.lines(stateAfter(matcher, prefix)))], [Number(rest)])
  }
  const longest = pattern('palindrome', MAX_NUMBER_LENGTH)
  assert.deepEqual([...eachLine(longest.lines(stateAfter(longest, '987654303456')))], [789])
  assert.equal(stateAfter(longest, '987654303457'), DEAD)
})

test('no pattern without repeated digits needs more than a small part of the states allowed', () => {
  const most = MAX_DFA_STATES / 100
  const texts = [
    '!1!2!3*!1!2!3*',
    '*1*2*3*4*5*6*7*',
    '[0-4]???????',
    '[0-4]?[0-4]?????',
    '[0-4]???*[0-4]????',
    '[0-4]??[0-4]*[0-4]??[0-4]',
    '*[0-4]??*[2-6]??*[1-8]???',
    'xxxxxxxxxxxxxx',
    `${'?*'.repeat(7)}7`,
    '*'.repeat(MAX_PATTERN_LENGTH),
  ]
  for (const text of texts) {
    const parsed = parsePattern(text)
    assert.ok(parsed.shape === 'sequence')
    const states = determinise(sequenceAutomaton(withExplicitEnds(parsed)), 15).explore()
    assert.ok(states <= most, `${text}: ${states} states`)
  }
  for (const shape of ['repeat', 'ascending', 'descending'] as const)
    for (let digits = SHAPE_DIGITS[shape].least; digits <= SHAPE_DIGITS[shape].most; digits++) {
      const states = determinise(runAutomaton({ shape, digits }), 15).explore()
      assert.ok(states <= most, `${shape}:${digits}: ${states} states`)
    }
})

test('an intricate pattern is refused when it is compiled, for every length at which it is', () => {
  for (const text of ['&*%*&*%', '*&*%*&*%*&*%*', '&???%?&%', '&%*%&'])
    for (const length of [10, 14])
      assert.throws(
        () => pattern(text, length),
        (error) =>
          error instanceof PatternError &&
          /too intricate/.test(error.problem) &&
          /\* and \? between & and %/.test(error.cure),
        `${text} at ${length}`,
      )
  assert.doesNotThrow(() => pattern('&*%*&*%', 7))
})

test('a product with a mask needs no states but those of the pattern', () => {
  const inner = pattern('&&%%')
  const product = intersect([mask('xxxxxxxxxx'), inner])
  const states = new Set<number>()
  const innerStates = new Set<number>()
  for (let prefix = 0; prefix < 1_000; prefix++) {
    states.add(stateAfter(product, String(2_125_000 + prefix)))
    innerStates.add(stateAfter(inner, String(2_125_000 + prefix)))
  }
  assert.equal(states.size, innerStates.size)
  assert.ok(states.size > 10, `${states.size} states`)
})

test('a product is dead as soon as one of its matchers is', () => {
  const product = intersect([mask('2xxxxxxxx0'), pattern('^21*')])
  assert.notEqual(stateAfter(product, '21'), DEAD)
  assert.equal(stateAfter(product, '22'), DEAD)
  assert.equal(stateAfter(product, '3'), DEAD)
})

test('one matcher alone is its own product, none matches every number, and too many are a fault', () => {
  const alone = pattern('777')
  assert.equal(intersect([alone]), alone)
  const every = intersect([])
  assert.equal(every.lines(stateAfter(every, '2125550')), ALL_LINES)
  assert.throws(() => intersect(Array.from({ length: MAX_INTERSECTED + 1 }, () => alone)), RangeError)
  assert.equal(intersect([alone, mask('212')]).start, DEAD)
})

test('a product stops at its limit instead of filling the memory', () => {
  const product = intersect([pattern('palindrome', 14), pattern('*', 14)])
  let steps = 0
  assert.throws(
    () => {
      for (let prefix = 0; prefix < 10 ** 6; prefix++) {
        stateAfter(product, String(prefix).padStart(6, '0'))
        steps++
      }
    },
    (error) => error instanceof PatternError && /one of them at a time/.test(error.cure),
  )
  assert.ok(steps > MAX_PRODUCT_STATES / 2)
})
