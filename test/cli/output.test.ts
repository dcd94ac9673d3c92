import assert from 'node:assert/strict'
import { test } from 'node:test'

import { formatAmount } from '#lib/money.ts'

import { parseAmount } from '../../src/cli/output/amount.ts'
import { progress } from '../../src/cli/output/progress.ts'
import { facts, table } from '../../src/cli/output/table.ts'

/** A progress over a clock that the test moves, and what it has written. */
function watch(isTerminal: boolean) {
  let now = 1_000
  let written = ''
  const outlet = { write: (text: string) => (written += text) }
  const shown = progress({ stdout: outlet, stderr: outlet, isTerminal }, () => now)
  return {
    shown,
    after: (ms: number) => {
      now += ms
      return shown
    },
    take: () => {
      const text = written
      written = ''
      return text
    },
  }
}

test('the bar on a terminal shows the part done, the rate and the time left, for each phase by itself', () => {
  const { shown, after, take } = watch(true)
  after(500).show({ phase: 'reading', done: 1_000_000, total: 8_000_000, unit: 'bytes' })
  assert.equal(take(), '\r\u001B[K[###---------------------] reading   12 %  2.0 MB/s  4 s left', 'at once')
  after(50).show({ phase: 'reading', done: 1_500_000, total: 8_000_000, unit: 'bytes' })
  assert.equal(take(), '', 'it is not drawn more often than can be seen')
  after(450).show({ phase: 'reading', done: 2_000_000, total: 8_000_000, unit: 'bytes' })
  assert.equal(take(), '\r\u001B[K[######------------------] reading   25 %  2.0 MB/s  3 s left')
  after(2_000).show({ phase: 'writing', done: 100, total: 30_100, unit: 'rows' })
  take()
  after(1_000).show({ phase: 'writing', done: 300, total: 30_300, unit: 'rows' })
  assert.equal(take(), '\r\u001B[K[------------------------] writing    0 %  100 rows/s  5 min 0 s left')
  shown.end()
  assert.equal(take(), '\r\u001B[K')
  shown.end()
  assert.equal(take(), '', 'what is gone is not taken away again')
})

test('elsewhere a line is written every few seconds, and none for what is quick', () => {
  const { shown, after, take } = watch(false)
  after(2_900).show({ phase: 'reading', done: 1, total: 2, unit: 'bytes' })
  assert.equal(take(), '')
  after(200).show({ phase: 'reading', done: 1_550_000, total: 3_100_000, unit: 'bytes' })
  assert.equal(take(), 'reading   50 %  0.5 MB/s  4 s left\n')
  after(2_900).show({ phase: 'reading', done: 3_000_000, total: 3_100_000, unit: 'bytes' })
  shown.end()
  assert.equal(take(), '')
})

test('the columns of a table are as wide as their widest text, numbers to the right, and nothing is a hyphen', () => {
  const rows = [
    ['Zürich', 1_234_567, null],
    ['Fort Lee', 5, 'x\u001B[2Jy'],
  ]
  assert.equal(
    table(['place', 'free', 'note'], rows),
    ['place          free  note', 'Zürich    1,234,567  -', 'Fort Lee          5  x [2Jy', ''].join('\n'),
  )
  assert.equal(facts([['rows', 1_000] as const, ['name', 'A'] as const]), 'rows  1,000\nname  A\n')
})

test('an amount is exact in the digits of its currency, both ways', () => {
  const pairs = [
    ['1.25', 'USD', 125],
    ['0.05', 'USD', 5],
    ['7', 'JPY', 7],
    ['0.001', 'KWD', 1],
    ['9999999.99', 'EUR', 999_999_999],
  ] as const
  for (const [text, currency, minor] of pairs) {
    assert.equal(parseAmount(text, currency), minor)
    assert.equal(formatAmount(minor, currency), `${text} ${currency}`)
  }
  assert.equal(parseAmount('3.5', 'USD'), 350)
  for (const text of ['', '-1', '1,25', '1.', '.5', '1e3', '0x10'])
    assert.throws(() => parseAmount(text, 'USD'), /is no amount/)
  assert.throws(() => parseAmount('1.5', 'JPY'), /is too exact: JPY has 0 digits/)
})
