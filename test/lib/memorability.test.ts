import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  buildMaxMemorability,
  buildMemorabilityTable,
  FAMILIAR_ENDINGS,
  memorability,
  MEMORABILITY_ENTRIES,
} from '#lib/memorability.ts'

// The rule once more, straight from its description, over the digits as text: the points of each group.
function groupsOf(lastSeven: number): number[] {
  const digits = String(lastSeven).padStart(7, '0')
  const runs = [...digits.matchAll(/(.)\1*/g)].map(([run]) => run.length)
  const stairs = ['0123456789', '9876543210'].flatMap((stair) =>
    [0, 1, 2, 3, 4, 5, 6]
      .flatMap((from) => [1, 2, 3, 4, 5, 6, 7].map((to) => digits.slice(from, Math.max(from + 1, to))))
      .filter((piece) => stair.includes(piece))
      .map((piece) => piece.length),
  )
  const different = new Set(digits).size
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  const four = digits.slice(3)
  const six = digits.slice(1)
  const allEqual = (text: string): boolean => new Set(text).size === 1
  const isFigure = /^(..)\1$|^(.)\2(.)\3$/.test(four) && !allEqual(four)
  return [
    [0, 0, 3, 15, 35, 55, 75, 100][Math.max(...runs)]!,
    [0, 0, 0, 6, 25, 45, 65, 90][Math.max(...stairs)]!,
    different <= 2 ? 20 : different === 3 ? 8 : 0,
    [0, 0, 5, 12, 20][Math.min(zeros, 4)]!,
    isFigure || FAMILIAR_ENDINGS.includes(Number(four)) ? 20 : /^(.)(.)\2\1$/.test(four) && !allEqual(four) ? 15 : 0,
    /^(...)\1$|^(..)\2\2$|^(.)\3(.)\4(.)\5$/.test(six) && !allEqual(six) ? 25 : 0,
    !allEqual(digits) && digits === Array.from(digits).toReversed().join('') ? 20 : 0,
  ]
}

function scoreOf(groups: readonly number[]): number {
  return groups[0] === 100
    ? 100
    : Math.min(
        99,
        groups.reduce((sum, points) => sum + points),
      )
}

// A stride that is coprime to ten million visits numbers of every kind, in the same order in every run.
const STRIDE = 7_368_787

function* sample(size: number): Generator<number> {
  for (let i = 0, number = 0; i < size; i++, number = (number + STRIDE) % MEMORABILITY_ENTRIES) yield number
}

/** Numbers that have much to be remembered by, which chance seldom meets. */
function* structured(): Generator<number> {
  for (let a = 0; a < 10; a++)
    for (let b = 0; b < 10; b++)
      for (let c = 0; c < 10; c++)
        for (const form of [
          'aaaaaaa',
          'abababa',
          'aaabbbb',
          'abcabca',
          'cabcabc',
          'caabbcc',
          'abcccba',
          'abc0000',
          'bccaaac',
          'cbbbbba',
          'ccbabab',
        ])
          yield Number(form.replaceAll('a', String(a)).replaceAll('b', String(b)).replaceAll('c', String(c)))
  for (const ending of FAMILIAR_ENDINGS) for (let lead = 0; lead < 1_000; lead++) yield lead * 10_000 + ending
  for (let start = 0; start < 10; start++) {
    yield Number(Array.from({ length: 7 }, (_, i) => (start + i) % 10).join(''))
    yield Number(Array.from({ length: 7 }, (_, i) => (start + 10 - i) % 10).join(''))
  }
}

test('a score is the sum of the points that the rule describes', () => {
  for (const number of [...sample(60_000), ...structured()])
    assert.equal(memorability(number), scoreOf(groupsOf(number)), String(number).padStart(7, '0'))
})

test('a number with all the features of another never scores less', () => {
  const known = [...sample(300), ...structured()]
    .filter((_, i) => i % 17 === 0)
    .map((number) => ({ number, groups: groupsOf(number) }))
  let compared = 0
  for (const more of known)
    for (const less of known)
      if (more.groups.every((points, i) => points >= less.groups[i]!)) {
        compared++
        if (memorability(more.number) < memorability(less.number))
          assert.fail(`${more.number} scores less than ${less.number}`)
      }
  assert.ok(compared > 100_000, `${compared} pairs`)
})

test('the table holds the score of each of the ten million last seven digits', () => {
  const table = buildMemorabilityTable()
  assert.equal(table.length, MEMORABILITY_ENTRIES)
  for (let number = 0; number < MEMORABILITY_ENTRIES; number++)
    if (table[number] !== memorability(number)) assert.fail(`${number}: ${table[number]}, not ${memorability(number)}`)
})

test('only seven equal digits score a hundred', () => {
  const perfect: number[] = []
  for (const [number, score] of buildMemorabilityTable().entries()) if (score >= 100) perfect.push(number)
  assert.deepEqual(
    perfect,
    Array.from({ length: 10 }, (_, digit) => digit * 1_111_111),
  )
  for (const number of perfect) assert.equal(memorability(number), 100)
})

test('a block knows the best score among its thousand lines', () => {
  const table = buildMemorabilityTable()
  const most = buildMaxMemorability(table)
  assert.equal(most.length, 10_000)
  assert.equal(most[5_555], 100)
  for (let four = 0; four < 10_000; four += 37)
    assert.equal(most[four], Math.max(...table.subarray(four * 1_000, (four + 1) * 1_000)))
})

test('what is not seven digits has no score', () => {
  for (const number of [-1, MEMORABILITY_ENTRIES, 1.5, NaN, Infinity])
    assert.throws(() => memorability(number), RangeError)
})
