import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createCursor, stateAt } from '#inventory/match-cursor.ts'
import { compilePattern } from '#lib/pattern/compile-pattern.ts'
import { DEAD } from '#lib/pattern/matcher.ts'
import type { Matcher } from '#lib/pattern/matcher.ts'
import { parsePattern } from '#lib/pattern/parse-pattern.ts'

import { nationalDigits } from './calling-codes.ts'
import { createChance } from './chance.ts'

// Where one calling code or length ends and another begins at the next prefix, and where tens and hundreds do.
const STARTS = [6_830, 352_620, 12_015_540, 12_019_980, 19_999_980, 74_951_190, 80_012_340, 442_079_450, 493_012_290]

const STOCK = STARTS.flatMap((start) => Array.from({ length: 230 }, (_, n) => start + n)).filter((prefix) => {
  try {
    nationalDigits(prefix * 1_000)
    return true
  } catch {
    return false
  }
})

test('a cursor is in the state that all national digits lead to, whichever prefix it comes from', () => {
  const chance = createChance(81)
  let dead = 0
  let alive = 0
  for (const text of ['20*', '*5&&', '2?1*', '^9', '*0*9*', '!0*', 'palindrome:6', '*15555*']) {
    const matchers = new Map<number, Matcher>()
    const matcherFor = (length: number): Matcher => {
      const matcher = matchers.get(length) ?? compilePattern(parsePattern(text), length)
      matchers.set(length, matcher)
      return matcher
    }
    const stepped = (prefix: number): number => {
      const national = nationalDigits(prefix * 1_000)
      const matcher = matcherFor(national.length)
      return Array.from(national.slice(0, -3)).reduce(
        (state, digit) => (state === DEAD ? DEAD : matcher.step(state, Number(digit))),
        matcher.start,
      )
    }
    for (let round = 0; round < 4; round++) {
      const share = chance.one([1, 2, 15])
      const some = STOCK.filter(() => chance.once(share))
      const cursor = createCursor(matcherFor)
      for (const prefix of round === 3 ? chance.shuffled(some) : some) {
        const state = stateAt(cursor, prefix)
        assert.equal(state, stepped(prefix), `${text} at ${prefix}`)
        if (state !== DEAD) alive++
        else {
          dead++
          assert.ok(cursor.resume > prefix)
          if (!chance.once(10)) continue
          const missed = STOCK.find((other) => other > prefix && other < cursor.resume && stepped(other) !== DEAD)
          assert.equal(missed, undefined, `${text} resumes at ${cursor.resume} after ${prefix}`)
        }
      }
    }
  }
  assert.ok(dead > 1_000 && alive > 1_000, `${dead} dead, ${alive} alive`)
})
