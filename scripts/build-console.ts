import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const CONSOLE = fileURLToPath(new URL('../console', import.meta.url))
const COMPRESSED = new Set(['.js', '.css', '.svg', '.json'])

function has(specifier: string): boolean {
  try {
    import.meta.resolve(specifier)
    return true
  } catch {
    return false
  }
}

/** Beside every file what goes over the wire, so that nothing is compressed while it is asked for. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

// An installation without what is needed for development serves what was built before, or says that nothing was.
if (has('vite') && has('@vitejs/plugin-react')) {
  const { build } = await import('vite')
  await build({ configFile: join(CONSOLE, 'vite.config.ts'), logLevel: 'warn' })
  compress(join(CONSOLE, 'dist'))
  console.log('console: built')
} else console.log('console: not built, for the packages of development are not installed')
