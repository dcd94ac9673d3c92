import { startPostgres } from '../../test/support/postgres.ts'
import type { Stage } from '../stage.ts'
import type { FilledStore } from '../workloads/workload.ts'
import { fillStore } from './fill-store.ts'

/** Runs `work` on a PostgreSQL that is started for it, filled with the plan, and thrown away. */
export async function withPostgres<Answer>(
  stage: Stage,
  planFile: string,
  work: (filled: FilledStore) => Promise<Answer>,
): Promise<Answer> {
  const postgres = await startPostgres()
  try {
    return await work(await fillStore(stage, planFile, await postgres.createDatabase()))
  } finally {
    await postgres.stop()
  }
}
