import type { ImportAnswer } from '#domain/blocks/import-blocks.ts'
import type { SourceName } from '#domain/blocks/sources/source-readers.ts'
import type { Session } from '#domain/session.ts'

import type { Context } from '../context.ts'
import { progress } from '../output/progress.ts'
import { countOf } from '../output/table.ts'
import { tell } from '../output/tell.ts'
import { withOperator } from '../store/with-operator.ts'
import type { ImportFlags } from './import-flags.ts'
import { importSummary } from './import-summary.ts'
import { heedInterrupt } from './interrupt.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { watchedItems } from './watched-items.ts'

type Outcome = {
  readonly answer: ImportAnswer
  readonly skipped: ReadonlyMap<string, number>
  readonly seconds: number
}

/** Does what was planned, and shows how far it has come. */
async function perform({ io }: Context, session: Session, plan: ImportPlan): Promise<Outcome> {
  const { importBlocks } = await import('#domain/blocks/import-blocks.ts')
  const { input, items, bytes, terms, rejects } = plan
  const skipped = new Map<string, number>()
  const started = performance.now()
  const bar = progress(io, () => performance.now())
  const interrupt = heedInterrupt('nothing was imported')
  try {
    const answer = await importBlocks(session, input, {
      items: watchedItems(items, skipped, interrupt),
      select: (row) => (terms === null ? row : terms(row)),
      onReject: rejects.add,
      onProgress: ({ phase, done, total }) =>
        bar.show(
          phase === 'read'
            ? { phase: 'reading', done, total, unit: 'bytes' }
            : { phase: 'writing', done, total, unit: 'rows' },
        ),
      bytes: () => ({ read: bytes.bytesRead, total: bytes.bytesTotal }),
    })
    return { answer, skipped, seconds: (performance.now() - started) / 1000 }
  } finally {
    interrupt.release()
    bar.end()
    rejects.close()
  }
}

/**
 * Imports a file into the store and prints what came of it. Rejected rows are told, and are no failure unless `strict`.
 * Throws `invalid_input` and `conflicting_filters`, when nothing was imported.
 */
export async function runImport(context: Context, name: SourceName, file: string, flags: ImportFlags): Promise<void> {
  const plan = await planImport(name, file, flags)
  const { answer, skipped, seconds } = await withOperator(context, flags, ({ session }) =>
    perform(context, session, plan),
  )
  context.io.stdout.write(importSummary(answer, skipped, plan.rejects, seconds))
  const { rejected } = answer.counts
  if (rejected > 0) tell(context, `warning: ${countOf(rejected, 'row')} rejected, told in ${plan.rejectsPath}`)
}
