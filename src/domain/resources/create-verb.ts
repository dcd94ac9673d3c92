import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { rowOf, type Values } from './columns.ts'
import { NOUNS } from './nouns.ts'
import { keepReferences } from './own-rows.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { showResource } from './show.ts'

/** The account's row is locked first, so that two requests cannot both count without the other. */
async function refuseBeyondLimit(tx: Transaction, session: Session, { noun, maxPerAccount }: Resource): Promise<void> {
  const { accountId } = session.actor
  const { table, called } = NOUNS[noun]
  await sql`select id from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where account_id = ${accountId}`.execute(tx.query)
  if ((rows[0]?.count ?? 0) < maxPerAccount) return
  throw new DomainError(
    'limit_reached',
    `the account has ${maxPerAccount} ${called}s, and that is as many as it may: delete some first`,
    { extra: { limit: maxPerAccount } },
  )
}

/**
 * Makes the verb that makes a resource. Errors: `invalid_input`, `not_found` for what it names, `limit_reached`.
 */
export function createVerb(resource: Resource, { created }: ResourceSchemas) {
  const { table } = NOUNS[resource.noun]
  const unknown: Values = Object.fromEntries(Object.keys(resource.fields).map((field) => [field, null]))
  return mutation({
    name: `${table}s.create`,
    scope: resource.scopes.write,
    input: created,
    run: async (tx, session, input: Values) => {
      const { clock } = exchangeOf(session)
      const { accountId } = session.actor
      const values = resource.settle({ ...unknown, ...input })
      await keepReferences(tx, session, resource.noun, values)
      await refuseBeyondLimit(tx, session, resource)
      const now = clock.now()
      const row = {
        id: newId(resource.noun, clock),
        account_id: accountId,
        ...rowOf(values),
        ...(await resource.assign(tx, session)),
        created_at: now,
        changed_at: now,
      }
      const columns = Object.keys(row).map((column) => sql.ref(column))
      await sql`
        insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`.execute(
        tx.query,
      )
      const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      return {
        answer: await showResource(resource, tx, row),
        events: [{ type: `${table}.created`, subject: row.id, accountId, data: resource.tell(set, row) }],
      }
    },
  })
}
