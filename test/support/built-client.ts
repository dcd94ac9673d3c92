import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc')
const BUILD_MS_MAX = 120_000

/** Runs the compiler; throws with what it complains of. */
export async function compile(args: readonly string[], cwd: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [TSC, ...args], { cwd, timeout: BUILD_MS_MAX })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    throw new Error(`the compiler refuses it:\n${said}`, { cause: error })
  }
}

/**
 * A folder with the client as a package of it, built as it is published, and with the types of Node; a program there
 * imports `@strowger/client`. The folder is gone after `use`.
 */
export async function withBuiltClient(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'strowger-client-'))
  try {
    const home = join(folder, 'node_modules', '@strowger', 'client')
    await mkdir(join(folder, 'node_modules', '@types'), { recursive: true })
    await mkdir(home, { recursive: true })
    await compile(['-p', 'client/tsconfig.json', '--outDir', join(home, 'dist')], PROJECT)
    await cp(join(PROJECT, 'client', 'package.json'), join(home, 'package.json'))
    for (const name of ['@types/node', 'undici-types'])
      await symlink(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
