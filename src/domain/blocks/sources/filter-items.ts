import type { SourceItem } from '../block-row.ts'
import type { RowFilter } from './filter.ts'

const NOT_WANTED = 'not wanted by the filters'

/**
 * The items of a source with the rows that a filter does not want turned into skipped ones, so that every row of the
 * file is still counted. Ends, and stops reading, after the last row that `limit` allows.
 */
export async function* filterItems(
  batches: AsyncIterable<readonly SourceItem[]>,
  { matches, limit }: RowFilter,
): AsyncGenerator<SourceItem[]> {
  let left = limit ?? Number.POSITIVE_INFINITY
  for await (const batch of batches) {
    const items: SourceItem[] = []
    for (const item of batch) {
      if (item.kind !== 'row') items.push(item)
      else if (!matches(item.row)) items.push({ kind: 'skipped', line: item.row.line, why: NOT_WANTED })
      else if (left-- > 0) items.push(item)
      if (left <= 0) break
    }
    yield items
    if (left <= 0) return
  }
}
