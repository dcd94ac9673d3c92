import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A browser that is unpacked and can be started. */
export type Chromium = {
  readonly executablePath: string
  /** What it needs in its environment to find its own libraries and fonts instead of the machine's. */
  readonly environment: Readonly<Record<string, string>>
}

const UNPACK_MS_MAX = 120_000
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Beside the packages, so that it is unpacked once for each install and goes with it. */
function unpackedFolder(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const packageFolder = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium')))
  const about: unknown = JSON.parse(readFileSync(join(packageFolder, '@sparticuz', 'chromium', 'package.json'), 'utf8'))
  if (typeof about !== 'object' || about === null || !('version' in about))
    throw new Error('@sparticuz/chromium does not tell its version: run npm ci')
  return join(packageFolder, '.cache', 'strowger', `chromium-${String(about.version)}`)
}

/**
 * Unpacks into a folder of its own and then renames it, so that two test files that start together never see half a
 * browser. The package unpacks its libraries only where it believes to be on a server without any.
 */
async function unpack(target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const staging = mkdtempSync(`${target}-`)
  try {
    const program = `const chromium = await import('@sparticuz/chromium'); await chromium.default.executablePath()`
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: PROJECT,
      env: { TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      timeout: UNPACK_MS_MAX,
    })
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontsConfig(join(target, 'fonts', 'fonts')))
    for (const path of [staging, join(staging, 'chromium')]) chmodSync(path, 0o755)
    renameSync(staging, target)
  } catch (error) {
    // Another test file was faster; a folder that is not empty cannot be renamed over.
    if (!existsSync(target)) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** The package's own file looks for fonts in folders of the service that it was made for. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
</fontconfig>
`
}

/** The browser, unpacked when it is first asked for, which takes two seconds. It needs nothing of the machine but libc. */
export async function unpackedChromium(): Promise<Chromium> {
  const folder = unpackedFolder()
  if (!existsSync(folder)) await unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}
