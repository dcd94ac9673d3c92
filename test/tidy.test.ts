import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { importsOf } from '../scripts/tidy/imports.ts'
import { ignoredBy, type ProjectFile, readProject } from '../scripts/tidy/project-file.ts'
import { RULES } from '../scripts/tidy/rules.ts'

const ALIASES = {
  '#lib/*': './src/lib/*',
  '#db/*': './src/db/*',
  '#inventory/*': './src/inventory/*',
  '#domain/*': './src/domain/*',
}

/** A word in two halves, so that tidy does not find it in this file. */
const whole = (...halves: string[]) => halves.join('')

/** A project that every rule likes; a case replaces or adds files. */
const GOOD: Readonly<Record<string, string>> = {
  'package.json': `${JSON.stringify({ imports: ALIASES })}\n`,
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n',
  'README.md': '# Strowger\n\n`STROWGER_PORT` is the port, 8080 by default. See [the life](docs/life.md#its-states).\n',
  'docs/life.md': '# Life\n\n## Its states\n',
  'src/main.ts': "import { config } from './config.ts'\nimport { order } from '#domain/orders/order.ts'\n",
  'src/config.ts': "export const config = 'STROWGER_PORT'\n",
  'src/domain/errors.ts': "export const ERROR_CODES = {\n  not_here: { title: 'no' },\n} as const\n",
  'src/domain/orders/order.ts': "import '../errors.ts'\n\n/** Orders. */\nexport function order(): void {}\n",
  'test/order.test.ts': "import '#domain/orders/order.ts'\nassert.equal(error.code, 'not_here')\n",
}

function filesOf(changes: Readonly<Record<string, string | undefined>>): ProjectFile[] {
  const files: ProjectFile[] = []
  for (const [path, text] of Object.entries({ ...GOOD, ...changes }))
    if (text !== undefined) files.push({ path, bytes: text.length, text })
  return files
}

/** What one rule says about the good project with some files changed, as `path:line`. */
function placesOf(rule: string, changes: Readonly<Record<string, string | undefined>>): string[] {
  const check = RULES[rule]
  assert.ok(check, `there is a rule ${rule}`)
  return check(filesOf(changes)).map(({ path, line }) => `${path}:${line}`)
}

/** For every rule: changes that it must refuse, and exactly where. */
const REFUSED: Readonly<
  Record<
    string,
    readonly {
      readonly because: string
      readonly files: Record<string, string | undefined>
      readonly at: readonly string[]
    }[]
  >
> = {
  'banned-names': [
    { because: 'a file of odds and ends', files: { 'src/lib/utils.ts': '' }, at: ['src/lib/utils.ts:1'] },
    { because: 'a folder of odds and ends', files: { 'src/common/x.ts': '' }, at: ['src/common/x.ts:1'] },
    { because: 'a file of types', files: { 'src/domain/types.ts': '' }, at: ['src/domain/types.ts:1'] },
    { because: 'a manager', files: { 'src/domain/number-manager.ts': '' }, at: ['src/domain/number-manager.ts:1'] },
    {
      because: 'a class manager',
      files: { 'src/lib/x.ts': '\nexport class NumberManager {}\n' },
      at: ['src/lib/x.ts:2'],
    },
    { because: 'an I-prefix', files: { 'src/lib/x.ts': 'export type INumber = number\n' }, at: ['src/lib/x.ts:1'] },
  ],
  'banned-words': [
    { because: 'a marker', files: { 'docs/x.md': `a\n${whole('TO', 'DO')}: b\n` }, at: ['docs/x.md:2'] },
    { because: 'another marker', files: { 'src/lib/x.ts': `// ${whole('FIX', 'ME')}\n` }, at: ['src/lib/x.ts:1'] },
    { because: 'a marker of x', files: { 'src/lib/x.ts': `// ${'X'.repeat(3)} odd\n` }, at: ['src/lib/x.ts:1'] },
    {
      because: 'a path of one machine',
      files: { 'src/lib/x.ts': `const a = '/${whole('ho', 'me')}/me/x'\n` },
      at: ['src/lib/x.ts:1'],
    },
    { because: 'another path', files: { 'docs/x.md': `cd /${whole('wo', 'rk')}/x\n` }, at: ['docs/x.md:1'] },
  ],
  changelog: [
    { because: 'no changelog', files: { 'CHANGELOG.md': undefined }, at: ['CHANGELOG.md:1'] },
    { because: 'nothing unreleased', files: { 'CHANGELOG.md': '## 1.0.0\n' }, at: ['CHANGELOG.md:1'] },
  ],
  'dead-files': [
    { because: 'nobody imports it', files: { 'src/lib/x.ts': '' }, at: ['src/lib/x.ts:1'] },
    {
      because: 'only a test imports it',
      files: { 'src/lib/x.ts': '', 'test/x.test.ts': "import '#lib/x.ts'\n" },
      at: ['src/lib/x.ts:1'],
    },
    {
      because: 'two dead files import each other',
      files: { 'src/lib/x.ts': "import './y.ts'\n", 'src/lib/y.ts': "import './x.ts'\n" },
      at: ['src/lib/x.ts:1', 'src/lib/y.ts:1'],
    },
    { because: 'no entry', files: { 'src/main.ts': undefined }, at: ['src/main.ts:1'] },
  ],
  'doc-links': [
    { because: 'no such file', files: { 'docs/x.md': '\n[a](gone.md)\n' }, at: ['docs/x.md:2'] },
    { because: 'no such heading', files: { 'docs/x.md': '[a](life.md#gone)\n' }, at: ['docs/x.md:1'] },
    { because: 'no such reference', files: { 'docs/x.md': '[a]: ../gone.md\n' }, at: ['docs/x.md:1'] },
    { because: 'out of the project', files: { 'docs/x.md': '[a](../../gone.md)\n' }, at: ['docs/x.md:1'] },
  ],
  docstrings: [
    {
      because: 'a bare function',
      files: { 'src/domain/x.ts': '\nexport function x() {}\n' },
      at: ['src/domain/x.ts:2'],
    },
    {
      because: 'a bare verb',
      files: { 'src/domain/x.ts': 'export const x = mutation({})\n' },
      at: ['src/domain/x.ts:1'],
    },
    {
      because: 'a bare schema',
      files: { 'src/dialects/v1/operations/x.ts': 'export const Body = Type.Object({})\n' },
      at: ['src/dialects/v1/operations/x.ts:1'],
    },
    {
      because: 'a comment that is no docstring',
      files: { 'src/domain/x.ts': '/** A. */\nconst a = 1\n/* B. */\nexport function x() {}\n' },
      at: ['src/domain/x.ts:4'],
    },
  ],
  'error-codes': [
    { because: 'no test raises it', files: { 'test/order.test.ts': 'not_here\n' }, at: ['src/domain/errors.ts:2'] },
    { because: 'the list is not found', files: { 'src/domain/errors.ts': '' }, at: ['src/domain/errors.ts:1'] },
  ],
  'file-length': [{ because: 'too long', files: { 'src/lib/x.ts': '\n'.repeat(301) }, at: ['src/lib/x.ts:301'] }],
  'file-names': [
    { because: 'camel case', files: { 'src/lib/someThing.ts': '' }, at: ['src/lib/someThing.ts:1'] },
    { because: 'snake case', files: { 'test/some_thing.test.ts': '' }, at: ['test/some_thing.test.ts:1'] },
    { because: 'a folder', files: { 'src/Lib/x.ts': '' }, at: ['src/Lib/x.ts:1'] },
    {
      because: 'an operation of our own dialect',
      files: { 'src/dialects/v1/operations/placeOrder.ts': '' },
      at: ['src/dialects/v1/operations/placeOrder.ts:1'],
    },
  ],
  'import-layers': [
    { because: 'lib imports up', files: { 'src/lib/x.ts': "import { a } from '#db/a.ts'\n" }, at: ['src/lib/x.ts:1'] },
    { because: 'a relative path', files: { 'src/lib/x.ts': "import '../db/a.ts'\n" }, at: ['src/lib/x.ts:1'] },
    {
      because: 'types count',
      files: { 'src/db/x.ts': "import type { A } from '#inventory/a.ts'\n" },
      at: ['src/db/x.ts:1'],
    },
    {
      because: 'exports count',
      files: { 'src/inventory/x.ts': "export * from '#db/a.ts'\n" },
      at: ['src/inventory/x.ts:1'],
    },
    { because: 'a dynamic import', files: { 'src/lib/x.ts': "\nawait import('#db/a.ts')\n" }, at: ['src/lib/x.ts:2'] },
    {
      because: 'many lines',
      files: { 'src/lib/x.ts': "import {\n  type A,\n  b,\n} from '#domain/a.ts'\n" },
      at: ['src/lib/x.ts:4'],
    },
    {
      because: 'a dialect asks the store',
      files: { 'src/dialects/v1/x.ts': "import '#db/a.ts'\n" },
      at: ['src/dialects/v1/x.ts:1'],
    },
    {
      because: 'a dialect asks the index',
      files: { 'src/dialects/v1/x.ts': "import '#inventory/a.ts'\n" },
      at: ['src/dialects/v1/x.ts:1'],
    },
    {
      because: 'a dialect asks another',
      files: { 'src/dialects/v1/x.ts': "import '../tcl/a.ts'\n" },
      at: ['src/dialects/v1/x.ts:1'],
    },
    {
      because: 'what is of all dialects asks one',
      files: { 'src/dialects/x.ts': "import './tcl/a.ts'\n" },
      at: ['src/dialects/x.ts:1'],
    },
    {
      because: 'a job asks a dialect',
      files: { 'src/jobs/x.ts': "import '../dialects/v1/a.ts'\n" },
      at: ['src/jobs/x.ts:1'],
    },
    { because: 'the cli asks the store', files: { 'src/cli/x.ts': "import '#db/a.ts'\n" }, at: ['src/cli/x.ts:1'] },
    {
      because: 'the domain asks a dialect',
      files: { 'src/domain/x.ts': "import '../dialects/v1/a.ts'\n" },
      at: ['src/domain/x.ts:1'],
    },
    {
      because: 'a noun asks one above',
      files: { 'src/domain/numbers/x.ts': "import '../orders/a.ts'\n" },
      at: ['src/domain/numbers/x.ts:1'],
    },
    {
      because: 'by alias too',
      files: { 'src/domain/events/x.ts': "import '#domain/accounts/a.ts'\n" },
      at: ['src/domain/events/x.ts:1'],
    },
    {
      because: 'the root asks a noun',
      files: { 'src/domain/x.ts': "import './orders/a.ts'\n" },
      at: ['src/domain/x.ts:1'],
    },
    {
      because: 'a noun without a place',
      files: { 'src/domain/faxes/x.ts': "import '../errors.ts'\n" },
      at: ['src/domain/faxes/x.ts:1'],
    },
    {
      because: 'a part without a layer',
      files: { 'src/extra/x.ts': "import '#lib/a.ts'\n" },
      at: ['src/extra/x.ts:1'],
    },
    { because: 'src asks a test', files: { 'src/lib/x.ts': "import '../../test/a.ts'\n" }, at: ['src/lib/x.ts:1'] },
    { because: 'no alias', files: { 'src/domain/x.ts': "import '../lib/a.ts'\n" }, at: ['src/domain/x.ts:1'] },
    {
      because: 'the domain speaks HTTP',
      files: { 'src/domain/x.ts': "import 'fastify'\n" },
      at: ['src/domain/x.ts:1'],
    },
    {
      because: 'a driver above the store',
      files: { 'src/domain/x.ts': "import pg from 'pg'\n" },
      at: ['src/domain/x.ts:1'],
    },
  ],
  'lint-exceptions': [
    {
      because: 'no reason',
      files: { 'src/lib/x.ts': `// ${whole('ox', 'lint')}-disable-next-line no-console\n` },
      at: ['src/lib/x.ts:1'],
    },
  ],
  settings: [
    { because: 'not told', files: { 'src/config.ts': "\n'STROWGER_PORT STROWGER_PORTS'\n" }, at: ['src/config.ts:2'] },
    { because: 'not read', files: { 'src/config.ts': '' }, at: ['README.md:3'] },
  ],
  'test-modifiers': [
    { because: 'alone', files: { 'test/x.test.ts': `test.${whole('on', 'ly')}('a')\n` }, at: ['test/x.test.ts:1'] },
    {
      because: 'left out',
      files: { 'test/x.test.ts': `\ndescribe.${whole('sk', 'ip')}('a')\n` },
      at: ['test/x.test.ts:2'],
    },
    {
      because: 'by option',
      files: { 'test/x.test.ts': `test('a', { ${whole('to', 'do')}: true })\n` },
      at: ['test/x.test.ts:1'],
    },
    { because: 'from inside', files: { 'test/x.test.ts': `  t.${whole('sk', 'ip')}()\n` }, at: ['test/x.test.ts:1'] },
  ],
  whitespace: [
    { because: 'a space at the end', files: { 'src/lib/x.ts': 'a\nb \n' }, at: ['src/lib/x.ts:2'] },
    { because: 'a tab', files: { 'src/lib/x.ts': '\ta\n' }, at: ['src/lib/x.ts:1'] },
    { because: 'a carriage return', files: { 'src/lib/x.ts': 'a\r\n' }, at: ['src/lib/x.ts:1'] },
    { because: 'no newline at the end', files: { 'src/lib/x.ts': 'a\nb' }, at: ['src/lib/x.ts:2'] },
    { because: 'two newlines at the end', files: { 'src/lib/x.ts': 'a\n\n' }, at: ['src/lib/x.ts:2'] },
  ],
}

for (const [rule, cases] of Object.entries(REFUSED))
  for (const { because, files, at } of cases)
    test(`tidy's ${rule} refuses: ${because}`, () => assert.deepEqual(placesOf(rule, files), at))

test('tidy refuses a file that is too large to clone quickly', () => {
  const file: ProjectFile = { path: 'docs/film.mp4', bytes: 512 * 1024 + 1, text: undefined }
  assert.deepEqual(
    RULES['large-files']?.([file, { ...file, path: 'docs/short.mp4', bytes: 512 * 1024 }]).map(({ path }) => path),
    ['docs/film.mp4'],
  )
})

test('every rule of tidy is shown here to fail', () => {
  assert.deepEqual(Object.keys(RULES).toSorted(), [...Object.keys(REFUSED), 'large-files'].toSorted())
})

for (const rule of Object.keys(RULES))
  test(`tidy's ${rule} has nothing against a good project`, () => assert.deepEqual(placesOf(rule, {}), []))

test('what is written as the house wants it is not refused', () => {
  assert.deepEqual(placesOf('file-names', { 'src/dialects/tcl/operations/tnInventory.ts': '' }), [])
  assert.deepEqual(
    placesOf('banned-names', { 'src/domain/services/get-service.ts': '', 'test/support/clock.ts': '' }),
    [],
  )
  assert.deepEqual(
    placesOf('banned-words', { 'docs/x.md': 'NPA-NXX-XXXX, 800XXXXXXX, a/work, https://a.example/home/x\n' }),
    [],
  )
  assert.deepEqual(
    placesOf('lint-exceptions', { 'src/lib/x.ts': `// ${whole('ox', 'lint')}-disable-next-line a -- because b\n` }),
    [],
  )
  assert.deepEqual(
    placesOf('doc-links', { 'docs/x.md': '`[a](gone.md)` [b](https://a.example) [c](./) [d](#e)\n\n# E\n' }),
    [],
  )
  assert.deepEqual(
    placesOf('docstrings', { 'src/domain/x.ts': 'export const LIST = [1]\nexport const MAX: number = 5\n' }),
    [],
  )
})

test('imports that go down are not refused', () => {
  const down = [
    "import { a } from '#lib/a.ts'",
    "import type { b } from '#db/b.ts'",
    "import c from '#inventory/c.ts'",
    "import '../errors.ts'",
    "import '#domain/numbers/d.ts'",
    "import { readFileSync } from 'node:fs'",
  ]
  assert.deepEqual(placesOf('import-layers', { 'src/domain/orders/order.ts': `${down.join('\n')}\n` }), [])
  assert.deepEqual(placesOf('import-layers', { 'src/domain/x.ts': "import './events/a.ts'\nimport './y.ts'\n" }), [])
  assert.deepEqual(placesOf('import-layers', { 'src/dialects/v1/x.ts': "import '../rate-limit.ts'\n" }), [])
  assert.deepEqual(placesOf('import-layers', { 'src/app.ts': "import './dialects/v1/a.ts'\nimport '#db/b.ts'\n" }), [])
})

test('a worker that is started by its address is not dead', () => {
  const worker = "new Worker(new URL('./load-worker.ts', import.meta.url))\n"
  assert.deepEqual(placesOf('dead-files', { 'src/config.ts': worker, 'src/load-worker.ts': '' }), [])
})

test('imports are read as the language reads them', () => {
  const text = [
    "import a from './a.ts'",
    "// import b from './b.ts'",
    "/* import c from './c.ts' */ export { d } from './d.ts'",
    'const e = \'import f from "./f.ts"\'',
    'const g = /["\'`]|\\/\\*/',
    "const h = `\nimport i from './i.ts'\n`",
    "export type * from './j.ts'",
    "type K = import('./k.ts').K",
    'import "./l.ts"',
  ].join('\n')
  assert.deepEqual(importsOf(text), [
    { specifier: './a.ts', line: 1 },
    { specifier: './d.ts', line: 3 },
    { specifier: './j.ts', line: 9 },
    { specifier: './k.ts', line: 10 },
    { specifier: './l.ts', line: 11 },
  ])
})

test('what .gitignore names is not looked at', () => {
  const ignored = ignoredBy('# ours\nnode_modules/\ndata/\n*.log\nbench/results/*.tmp\n')
  assert.equal(ignored('node_modules', true), true)
  assert.equal(ignored('console/node_modules', true), true)
  assert.equal(ignored('data', false), false)
  assert.equal(ignored('a/b.log', false), true)
  assert.equal(ignored('bench/results/a.tmp', false), true)
  assert.equal(ignored('bench/results/a.json', false), false)
  assert.throws(() => ignoredBy('!keep.log'), /not understood/)
})

test('a project is read from its folder, binary files without their text', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'strowger-tidy-'))
  t.after(() => rmSync(root, { recursive: true }))
  const written = { '.gitignore': 'out/\n', 'src/a.ts': 'é\n', 'out/b.ts': '', '.git/config': '', 'c.png': 'P\0' }
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  assert.deepEqual(readProject(root), [
    { path: '.gitignore', bytes: 5, text: 'out/\n' },
    { path: 'c.png', bytes: 2, text: undefined },
    { path: 'src/a.ts', bytes: 3, text: 'é\n' },
  ])
})

test('this project is tidy', () => {
  const files = readProject(fileURLToPath(new URL('..', import.meta.url)))
  const told = Object.entries(RULES).flatMap(([name, rule]) =>
    rule(files).map(({ path, line, message }) => `${path}:${line}: ${message} [${name}]`),
  )
  assert.deepEqual(told, [])
})
