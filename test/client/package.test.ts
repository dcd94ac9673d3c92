import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { compile, withBuiltClient } from '../support/built-client.ts'

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url))
const PACK_MS_MAX = 60_000

type Packed = readonly [{ readonly files: readonly { readonly path: string }[] }]
type Manifest = {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: unknown
  readonly exports: { readonly '.': Readonly<Record<string, string>> }
}

/** As a stranger's program uses it, with a type that must hold and one that must not. */
const STRANGER = `import { createClient, type Client, isRefusal, StrowgerError } from '@strowger/client'
const client: Client = createClient({ baseUrl: 'http://127.0.0.1:1', key: 'sk_x', attempts: 1 })
const failed: unknown = await client.getReservation({ reservationId: 'rsv_1' }).then((held) => held.numbers.length, (error) => error)
if (isRefusal(failed, 'not_found')) failed.problem.title satisfies string
// @ts-expect-error -- there is no such operation
client.eatNumbers
// @ts-expect-error -- a reservation is got by its id
void (() => client.getReservation({}))
console.log(failed instanceof StrowgerError)
`

test('the package holds what was built, its licence and its guide, and nothing else', () =>
  withBuiltClient(async (folder) => {
    const home = join(folder, 'node_modules', '@strowger', 'client')
    for (const name of ['README.md', 'LICENSE']) await cp(join(CLIENT, name), join(home, name))
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
    const { stdout } = await promisify(execFile)('npm', args, { cwd: home, timeout: PACK_MS_MAX })
    const [{ files }] = JSON.parse(stdout) as Packed
    const paths = files.map(({ path }) => path)
    const others = paths.filter((path) => !/^dist\/[a-z/-]+\.(?:js|d\.ts)$/.test(path))
    assert.deepEqual(others.toSorted(), ['LICENSE', 'README.md', 'package.json'])
    const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as Manifest
    for (const target of Object.values(manifest.exports['.'])) assert.ok(paths.includes(target.slice(2)), target)
    assert.equal(manifest.dependencies, undefined, 'it needs no other package')
    assert.equal(manifest.scripts['prepack'], 'npm run build', 'it cannot be packed without being built')
    assert.equal(await readFile(join(CLIENT, 'LICENSE'), 'utf8'), await readFile(join(CLIENT, '../LICENSE'), 'utf8'))
  }))

test('a stranger’s program that imports the package compiles, with its types, and runs', () =>
  withBuiltClient(async (folder) => {
    await writeFile(join(folder, 'stranger.ts'), STRANGER)
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2023',
        strict: true,
        noEmit: true,
        types: ['node'],
      }
      const config = { compilerOptions: { ...compilerOptions, skipLibCheck: false }, files: ['stranger.ts'] }
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
      await compile(['-p', '.'], folder)
    }
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'stranger.ts')], { cwd: folder })
    assert.equal(stdout, 'true\n')
  }))
