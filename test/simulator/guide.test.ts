import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/clock.ts'
import { GONE_ENDING } from '#domain/numbers/lost-numbers.ts'
import { SCRIPT_OUTCOMES } from '#domain/sandbox.ts'
import { MAX_FAULTS, MAX_LATENCY_MS } from '#domain/simulator/fault.ts'
import { MAGIC_REJECT, MAGIC_SLOW, PORT_ENDINGS } from '#domain/simulator/magic.ts'
import { MAX_AHEAD_DAYS } from '#domain/simulator/move-clock.ts'
import { SLOW_MS, TAKES_MS } from '#domain/simulator/plan.ts'
import { MAX_SCRIPTS } from '#domain/simulator/script.ts'

import { MAX_STOPS } from '../../src/jobs/arrive-at.ts'
import { withSandbox } from './with-sandbox.ts'

const GUIDE = readFileSync(new URL('../../docs/operating/simulator.md', import.meta.url), 'utf8')

test('the guide tells every magic number and word, and every outcome', () => {
  const told = [...GUIDE.matchAll(/^\| `(99[0-9]{2})` \| (.*) \|$/gm)].map(
    ([, ending, what]) => [ending, what] as const,
  )
  assert.deepEqual(
    told.map(([ending = '']) => ending).toSorted(),
    [...Object.keys(PORT_ENDINGS), GONE_ENDING].toSorted(),
  )
  for (const [ending = '', what = ''] of told) {
    const code = PORT_ENDINGS[ending]?.code
    assert.ok(code === undefined || what.includes(`\`${code}\``), ending)
  }
  for (const word of [MAGIC_REJECT, MAGIC_SLOW, ...SCRIPT_OUTCOMES]) assert.ok(GUIDE.includes(`\`${word}\``), word)
})

test('the guide tells the times and limits that hold', () => {
  assert.deepEqual(TAKES_MS, {
    document: MINUTE_MS,
    brand: MINUTE_MS,
    campaign: HOUR_MS,
    port: HOUR_MS,
    foc: 0,
    port_out: HOUR_MS,
  })
  assert.equal(SLOW_MS, 5 * DAY_MS)
  for (const limit of [MAX_AHEAD_DAYS, MAX_STOPS, MAX_LATENCY_MS, MAX_SCRIPTS, MAX_FAULTS])
    assert.ok(GUIDE.includes(limit.toLocaleString('en')), `${limit}`)
})

test('every body that the guide shows is taken by the operation that it is shown for', () =>
  withSandbox('sqlite', async ({ operator }) => {
    const parts = GUIDE.split(/^## /m)
    const shown = parts.flatMap((part) => {
      const path = /`POST (\/v1\/simulator\/[a-z]+)`/.exec(part)?.[1] ?? ''
      const blocks = [...part.matchAll(/^```json\n([\s\S]*?)^```$/gm), ...part.matchAll(/`POST [^`]+` `(\{[^`]+\})`/g)]
      return blocks.map(([, text = '']) => [path, text] as const)
    })
    assert.equal(shown.length, (GUIDE.match(/^```json$/gm) ?? []).length + 2)
    for (const [path, text] of shown) {
      const { status, body } = await operator.post(path, JSON.parse(text) as Record<string, unknown>)
      assert.ok(status === 200 || status === 201, `${path} ${text}: ${JSON.stringify(body)}`)
    }
  }))
