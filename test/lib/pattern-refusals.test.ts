import assert from 'node:assert/strict'
import { test } from 'node:test'

import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { matchesPattern } from './matches-pattern.ts'
import { MAX_MASK_TEXT_LENGTH, parseMask } from '#lib/pattern/parse-mask.ts'
import { MAX_PATTERN_LENGTH, parsePattern } from '#lib/pattern/parse-pattern.ts'
import { SHAPE_DIGITS } from '#lib/pattern/parse-shape.ts'
import { PatternError } from '#lib/pattern/pattern-error.ts'

function refuses(act: () => unknown, problem: RegExp, cure: RegExp): void {
  assert.throws(act, (error) => {
    assert.ok(error instanceof PatternError)
    assert.match(error.problem, problem)
    assert.match(error.cure, cure)
    assert.equal(error.message, `${error.problem} ${error.cure}`)
    return true
  })
}

test('a plus sign is refused with the way to name a country', () => {
  refuses(
    () => parsePattern(' +1 800'),
    /"\+" at position 2/,
    /Patterns look at the national number; use country= for the country\./,
  )
})

test('a class negated with ^ is refused with the sign that negates', () => {
  refuses(() => parsePattern('80[^23]'), /"\^" at position 4/, /!\[23\]/)
})

test('each printable character outside the language is refused by name wherever it stands', () => {
  let refused = 0
  for (let code = 0x21; code < 0x7f; code++) {
    const character = String.fromCharCode(code)
    if (/[0-9A-Za-z?*&%^$[\]!.()-]/.test(character)) continue
    refused++
    for (const [before, position] of [
      ['', 1],
      ['80', 3],
      ['(8) ', 5],
    ] as const)
      assert.throws(
        () => parsePattern(before + character),
        (error) => error instanceof PatternError && error.problem.includes(`"${character}" at position ${position} `),
        character,
      )
  }
  assert.equal(refused, 19)
})

test('what cannot be seen is refused by its code point, and a character outside the basic plane counts once', () => {
  refuses(() => parsePattern('8\t0'), /U\+0009 at position 2/, /./)
  refuses(() => parsePattern('8\u00a00'), /U\+00A0 at position 2/, /./)
  refuses(() => parsePattern('8\u202e0'), /U\+202E at position 2/, /./)
  refuses(() => parsePattern('8\n'), /U\+000A at position 2/, /./)
  refuses(() => parsePattern('٣'), /"٣" at position 1/, /./)
  refuses(() => parsePattern('ß'), /"ß" at position 1/, /./)
  refuses(() => parsePattern('[😀]'), /"😀" at position 2/, /./)
  refuses(() => parsePattern('8😀'), /"😀" at position 2/, /./)
})

test('anchors stand only at their end, and once', () => {
  refuses(() => parsePattern('^^8'), /"\^" at position 2/, /first character/)
  refuses(() => parsePattern('8^'), /"\^" at position 2/, /first character/)
  refuses(() => parsePattern('8$ $'), /"\$" at position 4/, /last character/)
  refuses(() => parsePattern('8$ 7'), /"7" at position 4/, /last character/)
  assert.ok(matchesPattern(parsePattern(' (^2) 125550100 ($) '), '2125550100'))
})

test('an exclamation mark needs a digit, a letter or a class after it', () => {
  for (const after of ['!', '?', '*', '&', '%', '$', '^', ']'])
    refuses(() => parsePattern(`!${after}`), /at position 2 has no meaning there/, /!4, !\[23\]/)
  refuses(() => parsePattern('! '), /ends after "!"/, /!4, !\[23\]/)
  assert.ok(matchesPattern(parsePattern('^! -4'), '2125550100'))
})

test('a class holds only digits, letters and whole ranges that do not run downwards', () => {
  for (const text of ['[-2]', '[2-]', '[2-4-6]', '[2,3]', '[2 3]', '[[2]]', '[?]', '[!2]'])
    refuses(() => parsePattern(text), /is no digit of a class/, /\[2-46-9\]/)
  for (const text of ['[', '[2', '[2-', '![2-4'])
    refuses(() => parsePattern(text), /"\[" at position \d is not closed/, /Close it/)
  refuses(() => parsePattern('[T-5]'), /"5" at position 4 runs downwards/, /5-8/)
  refuses(() => parsePattern('![]'), /position 2 is empty/, /at least one/)
})

test('a named shape takes every number in its range and none outside', () => {
  for (const [shape, { least, most }] of Object.entries(SHAPE_DIGITS)) {
    for (let digits = least; digits <= most; digits++)
      assert.deepEqual(parsePattern(` ${shape.toUpperCase()} : ${digits} `), { shape, digits })
    for (const count of [least - 1, most + 1, '', '-3', '3.5', '1e1', '003', 'x', '4*', '4:4'])
      refuses(() => parsePattern(`${shape}:${count}`), new RegExp(`${least} to ${most}`), /cannot be mixed/)
  }
})

test('the name of a property that every object has is no shape', () => {
  refuses(() => parsePattern('constructor:4'), /":" at position 12/, /repeat:n/)
})

test('a pattern has at most forty characters', () => {
  assert.equal(MAX_PATTERN_LENGTH, 40)
  assert.doesNotThrow(() => parsePattern('*'.repeat(40)))
  refuses(() => parsePattern('*'.repeat(41)), /41 characters/, /at most 40/)
  refuses(() => parsePattern(' '.repeat(1_000_000)), /1000000 characters/, /at most 40/)
})

test('a pattern that asks for no digit finds no number, while a run alone finds every one', () => {
  for (const text of ['', ' ', '^', '$', '^$', '()', '( - )'])
    assert.equal(matchesPattern(parsePattern(text), '2125550100'), false, text)
  for (const text of ['*', '**', '^*', '*$', '^ * * $'])
    assert.equal(matchesPattern(parsePattern(text), '2125550100'), true, text)
})

test('a mask takes digits, x and separators alone', () => {
  assert.deepEqual(parseMask(' (21x) X-.9').positions, [2, 1, null, null, 9])
  for (const [text, problem] of [
    ['21?', /"\?" at position 3/],
    ['(21) a', /"a" at position 6/],
    ['*', /"\*" at position 1/],
    ['+1', /"\+" at position 1/],
    ['8\t', /U\+0009 at position 2/],
    ['٣', /"٣" at position 1/],
    ['', /no positions/],
    [' () ', /no positions/],
  ] as const)
    refuses(() => parseMask(text), problem, /a digit or x/)
})

test('a mask has one to fifteen positions', () => {
  assert.equal(parseMask('x').positions.length, 1)
  assert.equal(parseMask('x'.repeat(15)).positions.length, 15)
  refuses(() => parseMask(`${'x'.repeat(15)} 7`), /"7" at position 17 is one too many/, /at most 15/)
  refuses(() => parseMask('-'.repeat(MAX_MASK_TEXT_LENGTH + 1)), /41 characters/, /at most 40/)
})

test('a length that no number has is a fault of the program, not of the pattern', () => {
  for (const length of [0, 2, 16, 9.5, NaN]) assert.throws(() => compilePattern(parsePattern('7'), length), RangeError)
  for (const digits of ['', '12', '21255501O0', '+2125550100', '1234567890123456'])
    assert.throws(() => matchesPattern(parsePattern('7'), digits), RangeError)
})
