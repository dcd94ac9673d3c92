import { basename, resolve } from 'node:path'

import type { SourceItem } from '#domain/blocks/block-row.ts'
import type { SourceName } from '#domain/blocks/sources/source-readers.ts'

import { CliError } from '../cli-error.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { progress } from '../output/progress.ts'
import { countText } from '../output/table.ts'
import { tell } from '../output/tell.ts'
import { withOperator } from '../store/with-operator.ts'
import type { ImportFlags } from './import-flags.ts'
import { importSummary } from './import-summary.ts'
import { heedInterrupt, type Interrupt } from './interrupt.ts'
import { isReport } from './is-report.ts'
import { offeredTerms } from './offered-terms.ts'
import { rejectsFile } from './rejects-file.ts'

/** The longest name of a file that is recorded. */
const MAX_FILE_NAME = 255

/**
 * Passes items on until Ctrl-C. When the last one is read Ctrl-C gets its usual meaning back: the writing is one
 * transaction, which ends unfinished with the process, and an embedded store would not look up from it anyway.
 */
async function* interruptible(
  batches: AsyncIterable<SourceItem[]>,
  interrupt: Interrupt,
): AsyncGenerator<SourceItem[]> {
  try {
    for await (const items of batches) {
      interrupt.check()
      yield items
    }
    interrupt.check()
  } finally {
    interrupt.release()
  }
}

function rejectsPath(file: string, asked: string | undefined): string {
  const path = asked ?? `${basename(file)}.rejects.csv`
  if (resolve(path) === resolve(file))
    throw new CliError('the rejected rows cannot go into the file that is imported: give another --rejects', EXIT.usage)
  return path
}

/** The filters among the flags, in the form that `compileFilter` takes. */
function filtersOf({ ocn, state, npa, status, company, country, kind, limit }: ImportFlags) {
  const lists = { ocn, state, npa, status, company, country, kind }
  const given: Partial<Record<keyof typeof lists, readonly string[]>> = {}
  for (const name of ['ocn', 'state', 'npa', 'status', 'company', 'country', 'kind'] as const) {
    const values = lists[name]
    if (values !== undefined) given[name] = values
  }
  return { ...given, ...(limit === undefined ? {} : { limit }) }
}

/**
 * Imports a file into the store and prints what came of it. Rejected rows are told, and are no failure unless `strict`.
 * Throws `invalid_input` and `conflicting_filters`, when nothing was imported.
 */
export async function runImport(context: Context, name: SourceName, file: string, flags: ImportFlags): Promise<void> {
  const { compileFilter } = await import('#domain/blocks/sources/filter.ts')
  const { filterItems } = await import('#domain/blocks/sources/filter-items.ts')
  const { SOURCE_READERS } = await import('#domain/blocks/sources/source-readers.ts')
  const { importBlocks } = await import('#domain/blocks/import-blocks.ts')
  const rejectsTo = rejectsPath(file, flags.rejects)
  const filter = compileFilter(filtersOf(flags))
  const terms = await offeredTerms(flags)
  const reportOnly = (await isReport(name, file)) && terms === null
  const rejects = rejectsFile(rejectsTo)
  const skipped = new Map<string, number>()
  const bytes = { bytesRead: 0, bytesTotal: 0 }
  const { serviceCountries } = flags
  const items = SOURCE_READERS[name](file, {
    progress: bytes,
    ...(serviceCountries === undefined ? {} : { serviceCountries }),
  })
  const bar = progress(context.io, () => performance.now())
  const started = performance.now()

  async function* counted(): AsyncGenerator<SourceItem[]> {
    for await (const batch of filterItems(items, filter)) {
      for (const item of batch) if (item.kind === 'skipped') skipped.set(item.why, (skipped.get(item.why) ?? 0) + 1)
      yield batch
    }
  }

  const answer = await withOperator(context, flags, async ({ session }) => {
    const interrupt = heedInterrupt('nothing was imported')
    try {
      return await importBlocks(
        session,
        {
          source: name,
          fileName: basename(file).slice(-MAX_FILE_NAME),
          strict: flags.strict === true,
          reportOnly,
        },
        {
          items: interruptible(counted(), interrupt),
          select: (row) => (terms === null ? row : terms(row)),
          onReject: rejects.add,
          onProgress: ({ phase, done, total }) =>
            bar.show(
              phase === 'read'
                ? { phase: 'reading', done, total, unit: 'bytes' }
                : { phase: 'writing', done, total, unit: 'rows' },
            ),
          bytes: () => ({ read: bytes.bytesRead, total: bytes.bytesTotal }),
        },
      )
    } finally {
      interrupt.release()
      bar.end()
    }
  }).finally(rejects.close)

  const seconds = (performance.now() - started) / 1000
  context.io.stdout.write(importSummary(answer, skipped, rejects, seconds))
  if (answer.counts.rejected > 0)
    tell(context, `warning: ${countText(answer.counts.rejected)} rows were rejected and are told in ${rejectsTo}`)
}
