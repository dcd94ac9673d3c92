import type { SourceItem } from '#domain/blocks/block-row.ts'

import type { Interrupt } from './interrupt.ts'

/**
 * Passes items on until Ctrl-C, and counts the skipped ones by their reasons. When the last one is read Ctrl-C gets its
 * usual meaning back: the writing is one transaction, which ends unfinished with the process, and an embedded store
 * would not look up from it anyway.
 */
export async function* watchedItems(
  batches: AsyncIterable<SourceItem[]>,
  skipped: Map<string, number>,
  interrupt: Interrupt,
): AsyncGenerator<SourceItem[]> {
  try {
    for await (const items of batches) {
      interrupt.check()
      for (const item of items) if (item.kind === 'skipped') skipped.set(item.why, (skipped.get(item.why) ?? 0) + 1)
      yield items
    }
    interrupt.check()
  } finally {
    interrupt.release()
  }
}
