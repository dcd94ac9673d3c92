import { SECOND_MS } from '#lib/clock.ts'

import { DomainError } from '../../errors.ts'
import { appendEvents } from '../../events/append-event.ts'
import { exchangeOf, type Session } from '../../session.ts'
import type { SourceItem } from '../block-row.ts'
import { importBlocks, type ImportAnswer, type ImportProgress } from '../import-blocks.ts'
import type { ImportProblem } from './import-job.ts'
import type { OpenSource } from './open-source.ts'
import type { RunningImport } from './running-imports.ts'
import { toldRejects } from './told-rejects.ts'

/** How often the store is told that the import is being worked on. */
const HEARTBEAT_MS = 2 * SECOND_MS
/** Reasons for which rows were left out that are told. */
const MAX_SKIP_REASONS = 50

type Work = {
  readonly id: string
  readonly source: string
  readonly fileName: string
  readonly strict: boolean
  readonly opened: OpenSource
}

/** Passes items on until the process is about to end, and counts the skipped ones by their reasons. */
async function* watched(items: AsyncIterable<SourceItem[]>, job: RunningImport, skipped: Map<string, number>) {
  for await (const batch of items) {
    if (job.isStopped)
      throw new DomainError('overloaded', 'the exchange was stopped, and nothing was imported: send the file again')
    for (const item of batch) if (item.kind === 'skipped') skipped.set(item.why, (skipped.get(item.why) ?? 0) + 1)
    yield batch
  }
}

/** Tells the store every now and then how far an import has come; never more than one such word waits. */
function heartbeat(session: Session, id: string): (progress: ImportProgress) => void {
  const { database, clock, log } = exchangeOf(session)
  let lastMs = clock.now()
  let isWriting = false
  return ({ phase, done, total }) => {
    const now = clock.now()
    if (isWriting || now - lastMs < HEARTBEAT_MS) return
    lastMs = now
    isWriting = true
    database
      .transaction((tx) =>
        tx.query
          .updateTable('import_job')
          .set({ phase, done, total, heard_at: now })
          .where('id', '=', id)
          .where('state', '=', 'running')
          .execute(),
      )
      .catch((error: unknown) => log.warn({ error, import: id }, 'the progress of an import could not be written'))
      .finally(() => {
        isWriting = false
      })
  }
}

async function writeCompleted(
  session: Session,
  id: string,
  { importId, counts }: ImportAnswer,
  facts: { readonly skipped: ReadonlyMap<string, number>; readonly rejects: string | null },
): Promise<void> {
  const { database, clock } = exchangeOf(session)
  const reasons = [...facts.skipped].toSorted(([, a], [, b]) => b - a).slice(0, MAX_SKIP_REASONS)
  await database.transaction((tx) =>
    tx.query
      .updateTable('import_job')
      .set({
        state: 'completed',
        counts: JSON.stringify(counts),
        skipped: JSON.stringify(reasons.map(([reason, rows]) => ({ reason, rows }))),
        import_id: importId,
        rejects: facts.rejects,
        ended_at: clock.now(),
      })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute(),
  )
}

async function writeFailed(
  session: Session,
  id: string,
  problem: ImportProblem,
  rejects: string | null,
): Promise<void> {
  const { database, clock } = exchangeOf(session)
  await database.transaction(async (tx) => {
    const moved = await tx.query
      .updateTable('import_job')
      .set({ state: 'failed', problem: JSON.stringify(problem), rejects, ended_at: clock.now() })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .execute()
    if (moved.length > 0)
      await appendEvents(tx, session, [{ type: 'import.failed', subject: id, data: { code: problem.code } }])
  })
}

/** Imports the file and writes what became of it. Never throws: what fails is told by the import, and logged when it is ours. */
export async function performImport(session: Session, job: RunningImport, work: Work): Promise<void> {
  const { log } = exchangeOf(session)
  const { id, opened } = work
  const rejects = toldRejects()
  const skipped = new Map<string, number>()
  const beat = heartbeat(session, id)
  try {
    const answer = await importBlocks(
      session,
      { source: work.source, fileName: work.fileName, strict: work.strict, reportOnly: opened.reportOnly },
      {
        items: watched(opened.items, job, skipped),
        select: opened.offered,
        onReject: rejects.add,
        onProgress: (progress) => {
          job.progress = progress
          beat(progress)
        },
        bytes: () => ({ read: opened.bytes.bytesRead, total: opened.bytes.bytesTotal }),
      },
    )
    await writeCompleted(session, id, answer, { skipped, rejects: rejects.text() })
  } catch (error) {
    const isRefusal = error instanceof DomainError
    if (!isRefusal) log.error({ error, import: id }, 'an import failed')
    const problem = isRefusal
      ? { code: error.code, detail: error.message }
      : { code: 'internal', detail: 'the exchange failed, and the log of its operator says why: try again' }
    await writeFailed(session, id, problem, rejects.text()).catch((failure: unknown) =>
      log.error({ error: failure, import: id }, 'what became of an import could not be written'),
    )
  }
}
