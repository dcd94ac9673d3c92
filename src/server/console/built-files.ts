import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Files that the console may consist of. */
const MAX_FILES = 2_000

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file as it is served: whole, and compressed where that was done when it was built. */
export type BuiltFile = {
  readonly type: string
  readonly plain: Buffer
  readonly br: Buffer | undefined
  readonly gzip: Buffer | undefined
}

/** All that was built, by its path behind the slash, such as `assets/index-1a2b.js`; `index`: the page itself. */
export type BuiltConsole = { readonly index: string; readonly files: ReadonlyMap<string, BuiltFile> }

/** What lies in the folder, read once; undefined when the console was not built. */
export async function readBuiltConsole(folder: string): Promise<BuiltConsole | undefined> {
  let entries
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true })
  } catch {
    return undefined
  }
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  if (!paths.includes('index.html')) return undefined
  if (paths.length > MAX_FILES) throw new Error(`the console has more than ${MAX_FILES} files: build it anew`)
  const read = (path: string) => (paths.includes(path) ? readFile(join(folder, path)) : undefined)
  const files = new Map<string, BuiltFile>()
  for (const path of paths) {
    const type = TYPES[extname(path)]
    const plain = await read(path)
    if (type === undefined || plain === undefined) continue
    files.set(path, { type, plain, br: await read(`${path}.br`), gzip: await read(`${path}.gz`) })
  }
  return { index: await readFile(join(folder, 'index.html'), 'utf8'), files }
}
