import type { Transaction } from '#db/database.ts'
import { HOUR_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import type { Exchange } from '../exchange.ts'

/** A file that has waited longer for its document than this will never have one. */
export const UPLOAD_MS_MAX = HOUR_MS
/** Files that one sweep removes. */
const LOOSE_BATCH = 100

/**
 * Says that a file is about to be put where files are kept. Until its document is written the sweep may remove it; so
 * what a process leaves behind that dies on the way is found without looking through all files.
 */
export async function beginUpload({ database, clock }: Exchange, id: string): Promise<void> {
  await database.transaction((tx) => tx.query.insertInto('loose_file').values({ id, since: clock.now() }).execute())
}

/**
 * In the transaction that writes its document: the file is loose no more. Errors: `overloaded` when the sweep has given
 * it up, since it took too long; never may a document be acknowledged whose file is being removed.
 */
export async function keepFile(tx: Transaction, id: string): Promise<void> {
  const kept = await tx.query
    .deleteFrom('loose_file')
    .where('id', '=', id)
    .where('abandoned', '=', 0)
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined)
    throw new DomainError('overloaded', 'the document took too long to be kept: send it again', {
      retryAfterSeconds: 1,
    })
}

/** In the transaction after which a file is not wanted any more: the sweep removes it. */
export async function loosenFile(tx: Transaction, id: string, now: number): Promise<void> {
  await tx.query.insertInto('loose_file').values({ id, since: now, abandoned: 1 }).execute()
}

async function removeAbandoned({ database, files }: Exchange, ids: readonly string[]): Promise<void> {
  for (const id of ids) await files.remove(id)
  if (ids.length === 0) return
  await database.transaction((tx) => tx.query.deleteFrom('loose_file').where('id', 'in', ids).execute())
}

/** Removes a file whose document was not written after all. A file whose document was written stays. */
export async function abandonUpload(exchange: Exchange, id: string): Promise<void> {
  const abandoned = await exchange.database.transaction((tx) =>
    tx.query.updateTable('loose_file').set({ abandoned: 1 }).where('id', '=', id).returning('id').execute(),
  )
  await removeAbandoned(
    exchange,
    abandoned.map((row) => row.id),
  )
}

/**
 * Removes files without a document: those that are not wanted any more, those that have waited too long for theirs, and
 * what this machine began to receive and never ended. First it is written that they are given up, then they are removed,
 * then they are forgotten, so that a sweep that is killed is taken up by the next. Returns how many there were.
 */
export async function sweepLooseFiles(exchange: Exchange): Promise<number> {
  const { database, files, clock } = exchange
  const before = clock.now() - UPLOAD_MS_MAX
  const parts = await files.discardBefore(before)
  const due = await database.read.query
    .selectFrom('loose_file')
    .select('id')
    .where((is) => is.or([is('abandoned', '=', 1), is('since', '<=', before)]))
    .orderBy('since')
    .limit(LOOSE_BATCH)
    .execute()
  if (due.length === 0) return parts
  const ids = due.map(({ id }) => id)
  const abandoned = await database.transaction((tx) =>
    tx.query.updateTable('loose_file').set({ abandoned: 1 }).where('id', 'in', ids).returning('id').execute(),
  )
  await removeAbandoned(
    exchange,
    abandoned.map(({ id }) => id),
  )
  return parts + abandoned.length
}
