import type { SourceItem } from '../block-row.ts'
import { readBlocks } from './blocks.ts'
import { readCnac } from './cnac.ts'
import type { SourceOptions } from './layout.ts'
import { readNanpa } from './nanpa.ts'
import { readNumbers } from './numbers.ts'
import { readRanges } from './ranges.ts'

/** Reads one file into items, in batches. */
export type SourceReader = (path: string, options?: SourceOptions) => AsyncGenerator<SourceItem[]>

/** Every format that can be imported, by the name that the command line gives it. */
export const SOURCE_READERS = {
  nanpa: readNanpa,
  cnac: readCnac,
  blocks: readBlocks,
  numbers: readNumbers,
  ranges: readRanges,
} as const satisfies Record<string, SourceReader>

export type SourceName = keyof typeof SOURCE_READERS
