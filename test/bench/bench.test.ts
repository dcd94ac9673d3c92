import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import type { Results } from '../../bench/report/write-results.ts'

const MAIN = fileURLToPath(new URL('../../bench/main.ts', import.meta.url))

/** Starts a tiny bench whose temporary and result folders are in `folder`. */
function startBench(folder: string, args: readonly string[]) {
  mkdirSync(join(folder, 'tmp'))
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  return spawn(
    process.execPath,
    [MAIN, ...args, '--blocks', '1000', '--rounds', '1', '--results', join(folder, 'results')],
    { env: { ...env, TMPDIR: join(folder, 'tmp') }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
}

async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-test-bench-'))
  try {
    await body(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Processes whose arguments name the folder. */
function processesIn(folder: string): string[] {
  return execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder))
}

test('every workload measures a tiny plan and tells ratios, and nothing is left over', () =>
  withFolder(async (folder) => {
    const bench = startBench(folder, ['--seconds', '0.1'])
    let errors = ''
    bench.stderr.on('data', (text) => (errors += String(text)))
    const shown: string[] = []
    createInterface({ input: bench.stdout }).on('line', (line) => shown.push(line))
    const [code] = (await once(bench, 'close')) as [number | null]
    assert.equal(code, 0, errors)
    const [file, ...more] = readdirSync(join(folder, 'results'))
    assert.deepEqual(more, [])
    const { workloads, machine } = JSON.parse(readFileSync(join(folder, 'results', file ?? ''), 'utf8')) as Results
    assert.deepEqual(Object.keys(workloads), ['W1', 'W2', 'W3', 'W4'])
    for (const [name, { rows }] of Object.entries(workloads)) {
      const ratios = rows.flatMap(({ ratio }) => ratio ?? [])
      assert.ok(ratios.length > 0, `${name} tells no ratio`)
      assert.ok(
        ratios.every((ratio) => Number.isFinite(ratio) && ratio > 0),
        `${name} tells ${ratios.join()}`,
      )
      assert.ok(
        shown.some((line) => line.startsWith(`| ${name}`)),
        `${name} is not shown`,
      )
    }
    assert.equal(machine.node, process.version)
    assert.deepEqual(readdirSync(join(folder, 'tmp')), [])
    assert.deepEqual(processesIn(folder), [])
  }))

test('a bench that is interrupted ends its servers and removes its folder', () =>
  withFolder(async (folder) => {
    const bench = startBench(folder, ['W2', '--seconds', '60'])
    const ended = once(bench, 'close') as Promise<[number | null]>
    for await (const line of createInterface({ input: bench.stderr })) if (line.startsWith('searching')) break
    assert.ok(processesIn(join(folder, 'tmp')).length > 0, 'no server runs')
    bench.kill('SIGINT')
    const [code] = await ended
    assert.equal(code, 130)
    assert.deepEqual(readdirSync(join(folder, 'tmp')), [])
    assert.deepEqual(processesIn(join(folder, 'tmp')), [])
    assert.throws(() => readdirSync(join(folder, 'results')), /ENOENT/)
  }))

test('a bench that is asked for what there is not says what there is', () =>
  withFolder(async (folder) => {
    const bench = startBench(folder, ['W9'])
    let errors = ''
    bench.stderr.on('data', (text) => (errors += String(text)))
    const [code] = (await once(bench, 'close')) as [number | null]
    assert.equal(code, 2)
    assert.match(errors, /there is no workload W9: give some of W1, W2, W3, W4/)
  }))
