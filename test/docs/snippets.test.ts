import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, describe, test } from 'node:test'

import { compile, withBuiltClient } from '../support/built-client.ts'
import { type Demo, startDemo } from '../support/demo.ts'
import { assertShown } from './compare-output.ts'
import { readSnippets } from './read-snippets.ts'
import { programOf, runPage } from './run-page.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const GUIDES = readdirSync(join(ROOT, 'docs/guides')).filter((name) => name.endsWith('.md'))
const PATHS = ['README.md', 'client/README.md', ...GUIDES.map((name) => `docs/guides/${name}`)]
const PAGES = PATHS.map((path) => ({
  path,
  name: path.replaceAll(/[^a-z]+/gi, '-').toLowerCase(),
  ...readSnippets(path, readFileSync(join(ROOT, path), 'utf8')),
}))

/** Commands that a document may show without their being run here: what installs and starts, what takes minutes. */
const ELSEWHERE =
  /^(?:npm ci && npm run demo|npm ci && npm run demo &\nuntil curl [^\n]*|npm ci && npm test\b.*\nnpm run verify\b.*\nnpm run bench\b.*|# what NANPA publishes[\s\S]*npm start)$/

describe('what the guides show is so', () => {
  let demo: Demo
  let folder = ''
  const built = Promise.withResolvers<void>()
  const finished = Promise.withResolvers<void>()
  let building: Promise<void>
  before(async () => {
    building = withBuiltClient(async (given) => {
      folder = given
      built.resolve()
      await finished.promise
    })
    await Promise.race([built.promise, building])
    demo = await startDemo()
  })
  after(async () => {
    finished.resolve()
    await Promise.all([building, demo.stop()])
  })

  test('the compiler accepts every program of the guides', async () => {
    const options = { ...strict, types: ['node'], noEmit: true, allowImportingTsExtensions: true }
    for (const { name, snippets } of PAGES)
      await writeFile(join(folder, `check-${name}.ts`), `${programOf(snippets)}\nexport {}\n`)
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['check-*.ts'] }),
    )
    await compile(['-p', '.'], folder)
  })

  for (const page of PAGES)
    test(`${page.path}: every snippet runs, and shows what it says`, async () => {
      const outputs = await runPage(page, { folder, url: demo.url })
      assert.equal(outputs.length, page.snippets.length)
      for (const [index, { place, shown }] of page.snippets.entries()) {
        const output = outputs[index] ?? ''
        if (shown !== undefined) assertShown(output, shown, place)
        else assert.doesNotMatch(output, /"retryable":/, `${place}: it was refused, and the page does not say so`)
      }
    })
})

const strict = {
  target: 'esnext',
  module: 'nodenext',
  lib: ['esnext', 'dom', 'dom.iterable'],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
}

test('nothing of a guide is left out but what is executed elsewhere', () => {
  for (const { path, elsewhere, snippets } of PAGES) {
    for (const text of elsewhere) assert.match(text, ELSEWHERE, path)
    if (path.startsWith('docs/guides/') && !path.endsWith('README.md'))
      assert.ok(snippets.length > 0, `${path} shows nothing`)
  }
})

test('a snippet that nobody tries, and an output that is not shown under its snippet, are refused', () => {
  const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`
  assert.throws(() => readSnippets('a.md', fence('js', 'x')), /a\.md:1: nothing tries a block of "js"/)
  assert.throws(() => readSnippets('a.md', fence('json', '{}')), /stands under its snippet/)
  assert.throws(
    () => readSnippets('a.md', `${fence('sh', 'x')}words\n${fence('json', '{}')}`),
    /stands under its snippet/,
  )
  const { snippets, elsewhere } = readSnippets(
    'a.md',
    `${fence('sh', 'echo 1')}\n${fence('text', '1')}${fence('sh elsewhere', 'npm ci')}`,
  )
  assert.deepEqual(snippets, [{ place: 'a.md:1', language: 'sh', text: 'echo 1\n', shown: '1\n' }])
  assert.deepEqual(elsewhere, ['npm ci'])
})

test('an output is compared without ids, times and space, and an ellipsis stands for anything', () => {
  const output = '{"id":"rsv_1m80pt852000011gz2rxj5sp","at":"2026-11-22T04:00:00.000Z","n":[1,2,3]}'
  assertShown(output, '{ "id": "rsv_1kjq6psg0examp1e00000001", "at": "2020-01-01T00:00:00.000Z", "n": [1, 2, 3] }', 'a')
  assertShown(output, '{ "id": "…", …, "n": [1, …] }', 'a')
  assert.throws(() => assertShown(output, '{ "id": "…", "n": [1, 2, 4] }', 'a:1'), /a:1: the output is not the one/)
  assert.throws(() => assertShown(output, '{ "id": "…"', 'a:1'), /a:1/)
})
