import assert from 'node:assert/strict'
import { test } from 'node:test'

import { PLAN_HEADER, planRows } from '../../bench/plan/plan-rows.ts'

const BLOCKS = 20_000
const COLUMNS = PLAN_HEADER.split(',')
const fieldsOf = (row: string) => new Map(row.split(',').map((field, index) => [COLUMNS[index], field]))

test('a synthetic plan has as many blocks as were asked for, ascending and none twice', () => {
  let blocks = 0
  let last = ''
  for (const row of planRows(BLOCKS)) {
    const fields = fieldsOf(row)
    const whole = fields.get('x') === ''
    blocks += whole ? 10 : 1
    const first = `${fields.get('npa')}${fields.get('nxx')}${whole ? 0 : fields.get('x')}`
    assert.ok(first > last, `${first} comes after ${last}`)
    last = whole ? `${first.slice(0, -1)}9` : first
  }
  assert.equal(blocks, BLOCKS)
})

test('a synthetic plan is always the same, and has Hackensack and New York in it', () => {
  const rows = [...planRows(BLOCKS)]
  assert.deepEqual([...planRows(BLOCKS)], rows)
  const fields = rows.map(fieldsOf)
  assert.ok(fields.some((row) => row.get('npa') === '201' && row.get('rate_center') === 'HACKENSACK'))
  assert.ok(fields.some((row) => row.get('state') === 'NY'))
})
