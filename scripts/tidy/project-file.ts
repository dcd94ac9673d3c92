import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'

/** A file of the project as the rules see it. */
export type ProjectFile = {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string
  readonly bytes: number
  /** Undefined for a file that is not text. */
  readonly text: string | undefined
}

/** More files than this mean that something was unpacked into the project that `.gitignore` does not name. */
const FILES_MAX = 20_000
/** A file with a zero byte among its first so many is not text, as git has it. */
const BINARY_PROBE_BYTES = 8_000

/** All files of the project, sorted by path, without those that `.gitignore` names. Needs no git. */
export function readProject(root: string): ProjectFile[] {
  const ignored = ignoredBy(readFileSync(join(root, '.gitignore'), 'utf8'))
  const files: ProjectFile[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (path === '.git' || ignored(path, entry.isDirectory())) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.push(readProjectFile(root, path))
      if (files.length > FILES_MAX) throw new Error(`more than ${FILES_MAX} files: name what is not ours in .gitignore`)
    }
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function readProjectFile(root: string, path: string): ProjectFile {
  const { size: bytes } = statSync(join(root, path))
  const content = readFileSync(join(root, path))
  const binary = content.subarray(0, BINARY_PROBE_BYTES).includes(0)
  return { path, bytes, text: binary ? undefined : content.toString('utf8') }
}

/**
 * Whether a path is ignored, by the plain part of gitignore's language: names, `*`, folders and paths from the root.
 * Throws on a pattern that takes back another, which would need the whole language.
 */
export function ignoredBy(gitignore: string): (path: string, isFolder: boolean) => boolean {
  const patterns = gitignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      if (line.startsWith('!'))
        throw new Error(`.gitignore: ${line} is not understood by scripts/tidy: say it without !`)
      const folderOnly = line.endsWith('/')
      const name = folderOnly ? line.slice(0, -1) : line
      return { folderOnly, glob: name.includes('/') ? name.replace(/^\//, '') : `**/${name}` }
    })
  return (path, isFolder) =>
    patterns.some(({ folderOnly, glob }) => (isFolder || !folderOnly) && matchesGlob(path, glob))
}
