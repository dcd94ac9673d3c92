import type { SourceItem } from '../block-row.ts'
import { genericBlocksLayout } from './generic-blocks.ts'
import type { SourceOptions } from './layout.ts'
import { nanpBlocksLayout } from './nanp-blocks.ts'
import { layoutOfFile } from './choose-layout.ts'
import { readSource } from './read-source.ts'

const LAYOUTS = [genericBlocksLayout, nanpBlocksLayout]

/**
 * Blocks in either of the two formats, told apart by the header: Strowger's own (`first`, `country`, …) or North
 * American thousands-blocks (`npa`, `nxx`, `x`, …).
 * @throws DomainError `invalid_input` when the file cannot be read or is in neither format.
 */
export function readBlocks(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, LAYOUTS, options)
}

/**
 * True when a file of blocks is in the format of North American thousands-blocks, which knows nothing of tiers,
 * networks and features. Only its header is read.
 * @throws DomainError `invalid_input` as `readBlocks`.
 */
export async function isNanpBlocks(path: string): Promise<boolean> {
  return (await layoutOfFile(path, LAYOUTS)) === nanpBlocksLayout
}
