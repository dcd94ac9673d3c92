import { readFileSync } from 'node:fs'

/** What this program was told to do. When whoever told it is gone, it ends. */
export function readOrders(): unknown {
  const [, , path = ''] = process.argv
  // oxlint-disable-next-line unicorn/no-process-exit -- it may be in the midst of serving or measuring
  process.stdin.on('end', () => process.exit(1)).resume()
  process.stdin.unref()
  return JSON.parse(readFileSync(path, 'utf8'))
}
