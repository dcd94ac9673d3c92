import { importBlocks } from '#domain/blocks/import-blocks.ts'
import type { SourceItem } from '#domain/blocks/block-row.ts'

import { PLAIN_ROW } from '../support/plain-row.ts'
import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'

/** A large import: so many rows of a hundred thousands each. */
export type ImportTask = { readonly operatorId: string; readonly first: number; readonly rows: number }

export const NUMBERS_EACH = 100_000

await runProcess<ImportTask>(async ({ exchange, task, tell }) => {
  async function* items(): AsyncGenerator<SourceItem[]> {
    for (let index = 0; index < task.rows; index++) {
      const first = task.first + index * NUMBERS_EACH
      yield [
        {
          kind: 'row',
          row: { ...PLAIN_ROW, kind: 'national', first, last: first + NUMBERS_EACH - 1, line: index + 2 },
        },
      ]
    }
  }
  const { counts } = await importBlocks(
    sessionFor(exchange, task.operatorId, 'operator'),
    { source: 'test', fileName: 'large.csv', strict: true, reportOnly: false },
    {
      items: items(),
      select: (row) => row,
      onReject: () => {},
      onProgress: ({ phase, done }) => phase === 'write' && tell({ written: done }),
      bytes: () => ({ read: 0, total: 0 }),
    },
  )
  tell({ counts })
})
