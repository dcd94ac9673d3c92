import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

const RUN = fileURLToPath(new URL('../.ci/run', import.meta.url))

/** What the run counts in the output of `npm test`, as `<passed> <failed>`. */
function counted(output: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-ci-'))
  try {
    // A copy, because a run that went further than counting would install over the packages of this project.
    cpSync(RUN, join(folder, 'run'))
    const args = ['-c', 'source ./run && count_tests', 'count']
    return execFileSync('bash', args, { cwd: folder, input: output, encoding: 'utf8' }).trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function summary(mark: string, { pass = 0, fail = 0, cancelled = 0, skipped = 0 }): string {
  const tests = pass + fail + cancelled + skipped
  const counts = { tests, suites: 1, pass, fail, cancelled, skipped, todo: 0, duration_ms: 12.5 }
  return Object.entries(counts)
    .map(([name, count]) => `${mark} ${name} ${count}\n`)
    .join('')
}

test('the run counts the summary of either reporter', () => {
  assert.equal(counted(`✔ a\n${summary('ℹ', { pass: 12, fail: 3 })}`), '12 3')
  assert.equal(counted(`ok 1 - a\n1..1\n${summary('#', { pass: 12, fail: 3 })}`), '12 3')
})

test('the run counts a summary in colour', () => {
  const coloured = summary('ℹ', { pass: 4, fail: 1 }).replaceAll(/^.*$/gm, '\u001b[34m$&\u001b[39m')
  assert.equal(counted(coloured), '4 1')
})

test('a test that was cancelled did not pass, and one that was skipped did not run', () => {
  assert.equal(counted(summary('ℹ', { pass: 1, fail: 2, cancelled: 4, skipped: 8 })), '1 6')
})

test('the run adds up the summaries of several packages', () => {
  assert.equal(counted(`${summary('ℹ', { pass: 5 })}\n> console test\n${summary('ℹ', { pass: 2, fail: 1 })}`), '7 1')
})

test('what a test prints is not counted', () => {
  assert.equal(counted(`ℹ pass 100\n# fail 9\n${summary('ℹ', { pass: 1 })}ℹ pass 7\n`), '1 0')
  assert.equal(counted(`ℹ tests 50\nℹ pass 50\nand no more\n${summary('ℹ', { pass: 1 })}`), '1 0')
})

test('the run counts nothing where there is no summary', () => {
  assert.equal(counted('npm error Missing script: "test"\n'), '0 0')
})

test('the run counts what the real reporters write', (t) => {
  const folder = temporaryFolder(t)
  const [name, it] = ['a.test.mjs', "import { test } from 'node:test'\n"]
  writeFileSync(join(folder, name), `${it}test('a', () => {})\ntest('b', () => { throw new Error('c') })\n`)
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  for (const reporter of ['spec', 'tap']) {
    const args = ['--test', `--test-reporter=${reporter}`, name]
    assert.equal(counted(spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).stdout), '1 1')
  }
})

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-ci-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Runs the whole run in a project whose npm ends each step as told; returns its exit code and last line. */
function runWith(t: TestContext, steps: { ci?: number; verify?: number; test?: number; output?: string }) {
  const root = temporaryFolder(t)
  mkdirSync(join(root, 'bin'))
  mkdirSync(join(root, '.ci'))
  mkdirSync(join(root, 'tmp'))
  cpSync(RUN, join(root, '.ci', 'run'))
  writeFileSync(join(root, 'output'), steps.output ?? summary('ℹ', { pass: 3 }))
  const npm = `#!/bin/sh
read -r line && exit 9
case "$*" in
  ci) exit ${steps.ci ?? 0} ;;
  'run verify') exit ${steps.verify ?? 0} ;;
  test) cat output; exit ${steps.test ?? 0} ;;
  *) exit 8 ;;
esac
`
  writeFileSync(join(root, 'bin', 'npm'), npm)
  chmodSync(join(root, 'bin', 'npm'), 0o755)
  const env = { ...process.env, TMPDIR: join(root, 'tmp'), PATH: `${join(root, 'bin')}:${process.env['PATH']}` }
  const { status, stdout, stderr } = spawnSync('bash', [join(root, '.ci', 'run')], {
    cwd: '/',
    env,
    input: 'y\n',
    encoding: 'utf8',
  })
  assert.equal(stderr, '')
  assert.deepEqual(readdirSync(join(root, 'tmp')), [], 'the run leaves nothing behind')
  return { status, last: stdout.trimEnd().split('\n').at(-1) }
}

test('a run in which all is well passes', (t) => {
  assert.deepEqual(runWith(t, {}), { status: 0, last: '3 passed, 0 failed' })
})

test('a run fails when any step of it fails, and its last line says so', (t) => {
  assert.deepEqual(runWith(t, { ci: 1 }), { status: 1, last: '0 passed, 1 failed' })
  assert.deepEqual(runWith(t, { verify: 1 }), { status: 1, last: '3 passed, 1 failed' })
  const output = summary('ℹ', { pass: 2, fail: 2 })
  assert.deepEqual(runWith(t, { test: 1, output }), { status: 1, last: '2 passed, 2 failed' })
  assert.deepEqual(runWith(t, { verify: 1, test: 1, output }), { status: 1, last: '2 passed, 3 failed' })
})

test('a run in which the tests break without a failing test fails', (t) => {
  assert.deepEqual(runWith(t, { test: 7 }), { status: 1, last: '3 passed, 1 failed' })
  assert.deepEqual(runWith(t, { test: 7, output: 'Segmentation fault\n' }), { status: 1, last: '0 passed, 1 failed' })
})

test('a run in which no test ran fails', (t) => {
  assert.deepEqual(runWith(t, { output: summary('ℹ', {}) }), { status: 1, last: '0 passed, 1 failed' })
})
