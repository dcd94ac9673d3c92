import type { SourceName } from '#domain/blocks/sources/source-readers.ts'

const REPORTS: ReadonlySet<SourceName> = new Set(['nanpa', 'cnac'])

/**
 * Whether a file is a report that knows nothing of an operator's tiers, networks and features, so that those of known
 * blocks stay. Throws `invalid_input` for blocks that cannot be read.
 */
export async function isReport(name: SourceName, path: string): Promise<boolean> {
  if (name !== 'blocks') return REPORTS.has(name)
  const { isNanpBlocks } = await import('#domain/blocks/sources/blocks.ts')
  return isNanpBlocks(path)
}
