import { type RawBuilder, sql } from 'kysely'

import type { Reader } from '#db/database.ts'

import { type Findings, MAX_PROBLEMS, note } from './problem.ts'

type Offender = { subject: string; detail: string }

const CHECKS: readonly RawBuilder<Offender>[] = [
  sql`
    select document.id as subject, 'is ' || document.state || ', but its file is to be removed' as detail
    from document join loose_file on loose_file.id = document.id where document.state <> 'withdrawn'`,
  sql`
    select id as subject, 'lacks one of its versions' as detail
    from requirement group by id having count(*) <> max(version)`,
]

/** No document that counts has a file that is to be removed, and every rule has all its versions. */
export async function checkDocuments(reader: Reader, findings: Findings): Promise<void> {
  for (const offenders of CHECKS) {
    const { rows } = await sql<Offender>`${offenders} limit ${MAX_PROBLEMS}`.execute(reader.query)
    for (const { subject, detail } of rows) note(findings, 'document_is_whole', subject, detail)
  }
}
