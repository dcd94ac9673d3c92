import { sql } from 'kysely'

import { mutation } from '../mutation.ts'
import type { Values } from './columns.ts'
import { NOUNS } from './nouns.ts'
import { lockForDeletion } from './own-rows.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { forgetInPast, refuseWhileUsed } from './users.ts'

/** Makes the verb that deletes a resource which nothing uses. Errors: `not_found`, `in_use` with the count of its users. */
export function deleteVerb({ noun, scopes }: Resource, { named }: ResourceSchemas) {
  const { table } = NOUNS[noun]
  return mutation({
    name: `${table}s.delete`,
    scope: scopes.write,
    input: named,
    run: async (tx, session, input: Values) => {
      const id = String(input[`${noun}Id`])
      await lockForDeletion(tx, session, noun, id)
      await refuseWhileUsed(tx, noun, id)
      await forgetInPast(tx, noun, id)
      await sql`delete from ${sql.table(table)} where id = ${id}`.execute(tx.query)
      return {
        answer: { id },
        events: [{ type: `${table}.deleted`, subject: id, accountId: session.actor.accountId, data: { id } }],
      }
    },
  })
}
