import { sql } from 'kysely'

import type { Database, Reader, Transaction } from './database.ts'
import { RESTORED_GAP } from './restored-gap.ts'

type Count = {
  readonly shift: number
  /** Where the shift holds, as `readCluster` tells it; empty: not known. */
  readonly cluster: string
  /** The last transaction that the log, or somebody's place in it, names. */
  readonly newest: number
  /** The next transaction of this cluster, by its own count. */
  readonly next: number
}

async function readCount(reader: Reader): Promise<Count> {
  const { rows } = await sql<Count>`
    select shift, cluster, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next,
      greatest((select coalesce(max(xid), 0) from event), (select coalesce(max(to_xid), 0) from webhook)) as newest
    from log_shift`.execute(reader.query)
  const [count] = rows
  if (count === undefined) throw new Error('log_shift has no row')
  return count
}

/**
 * The system identifier of this cluster and the number of this database in it, which is another one also when a dump is
 * restored in the cluster that it came from. Empty where the role may not ask for it.
 */
async function readCluster(reader: Reader): Promise<string> {
  const { rows: rights } = await sql<{ may: boolean }>`
    select has_function_privilege('pg_control_system()', 'execute') as may`.execute(reader.query)
  if (rights[0]?.may !== true) return ''
  const { rows } = await sql<{ id: string }>`
    select system_identifier || '/' || (select oid from pg_database where datname = current_database()) as id
    from pg_control_system()`.execute(reader.query)
  return rows[0]?.id ?? ''
}

/** Whether the store was written elsewhere: it says so, or it has seen what has yet to come here. */
const isFromElsewhere = (count: Count, cluster: string) =>
  (count.cluster !== '' && cluster !== '' && count.cluster !== cluster) || count.newest > count.next + count.shift

async function countOn(tx: Transaction, shift: number): Promise<void> {
  await sql
    .raw(`alter table event alter column xid set default (pg_current_xact_id()::text::bigint + ${shift})`)
    .execute(tx.query)
  const sequence = sql`pg_get_serial_sequence('event', 'seq')::regclass`
  await sql`select setval(${sequence}, nextval(${sequence}) + ${RESTORED_GAP}::bigint)`.execute(tx.query)
}

/**
 * Sees to it that the log of a store that was dumped in one PostgreSQL cluster and restored into another goes on where it
 * was. Readers stop below the oldest open transaction, and each cluster numbers its transactions from the beginning:
 * without this the old events, and every cursor and webhook behind them, would wait until the new cluster has counted as
 * far. So the log has its own count, that of the cluster and a shift, and here the shift is raised when the store has come
 * from elsewhere, and events are numbered on behind a gap. Nothing that was written changes. Does nothing on SQLite,
 * whose backups have their gap already.
 */
export async function continueLog(database: Database): Promise<void> {
  if (database.engine === 'sqlite') return
  const cluster = await readCluster(database.read)
  const known = await readCount(database.read)
  if (known.cluster === cluster && !isFromElsewhere(known, cluster)) return
  await database.transaction(async (tx) => {
    // Of processes that start at once the second finds it done; who writes events now is waited for.
    await sql`lock table log_shift in exclusive mode`.execute(tx.query)
    const count = await readCount(tx)
    const isElsewhere = isFromElsewhere(count, cluster)
    const shift = isElsewhere ? count.newest - count.next + RESTORED_GAP : count.shift
    if (isElsewhere) await countOn(tx, shift)
    await tx.query.updateTable('log_shift').set({ shift, cluster }).execute()
  })
}
