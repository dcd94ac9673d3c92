import { basename } from 'node:path'

import { DomainError } from '../../errors.ts'
import type { BlockRow, SourceItem } from '../block-row.ts'
import { isNanpBlocks } from '../sources/blocks.ts'
import { compileFilter } from '../sources/filter.ts'
import { filterItems } from '../sources/filter-items.ts'
import type { ByteProgress } from '../sources/published-file.ts'
import { SOURCE_READERS } from '../sources/source-readers.ts'
import type { ImportOptions } from './import-options.ts'

/** A file whose header was read and agrees with its format. */
export type OpenSource = {
  readonly items: AsyncGenerator<SourceItem[]>
  readonly bytes: ByteProgress
  /** True: the file knows nothing of tiers, networks and features. */
  readonly reportOnly: boolean
  /** Puts the operator's own terms on a row. */
  readonly offered: (row: BlockRow) => BlockRow
  /** Lets go of the file when its items are not going to be read. */
  close(): Promise<void>
}

/** The same error under the name that the caller gave the file, instead of that under which it arrived. */
export function underName(error: unknown, path: string, fileName: string): unknown {
  if (!(error instanceof DomainError)) return error
  return new DomainError(error.code, error.message.replaceAll(basename(path), fileName), error.detail)
}

/** The items, beginning with those that were read already. */
async function* after(
  first: IteratorResult<SourceItem[], unknown>,
  rest: AsyncGenerator<SourceItem[]>,
): AsyncGenerator<SourceItem[]> {
  if (first.done === true) return
  yield first.value
  yield* rest
}

/**
 * Opens a file: its header is read and the first rows, so that a file of another format is refused at once. Errors:
 * `invalid_input`, `conflicting_filters`.
 */
export async function openSource(path: string, options: ImportOptions): Promise<OpenSource> {
  const { source, tier, network, features, serviceCountries } = options
  const { ocn, state, npa, status, company, country, kind, limit } = options
  const filter = compileFilter({
    ...(ocn === undefined ? {} : { ocn }),
    ...(state === undefined ? {} : { state }),
    ...(npa === undefined ? {} : { npa }),
    ...(status === undefined ? {} : { status }),
    ...(company === undefined ? {} : { company: [company] }),
    ...(country === undefined ? {} : { country }),
    ...(kind === undefined ? {} : { kind }),
    ...(limit === undefined ? {} : { limit }),
  })
  const terms = {
    ...(tier === undefined ? {} : { tier }),
    ...(network === undefined ? {} : { network }),
    ...(features === undefined ? {} : { features }),
  }
  const isReport = source === 'nanpa' || source === 'cnac' || (source === 'blocks' && (await isNanpBlocks(path)))
  const bytes = { bytesRead: 0, bytesTotal: 0 }
  const read = SOURCE_READERS[source](path, {
    progress: bytes,
    ...(serviceCountries === undefined ? {} : { serviceCountries }),
  })
  const items = filterItems(read, filter)
  return {
    items: after(await items.next(), items),
    bytes,
    reportOnly: isReport && Object.keys(terms).length === 0,
    offered: (row) => ({ ...row, ...terms }),
    close: async () => void (await items.return(undefined)),
  }
}
