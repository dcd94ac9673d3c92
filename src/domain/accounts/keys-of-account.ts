import type { Reader } from '#db/database.ts'

import type { Scope } from '../session.ts'
import { MAX_KEYS } from './insert-key.ts'
import type { Key } from './key.ts'

/** The keys of an account, also those that were revoked, the oldest first, without their secrets. */
export async function keysOfAccount({ query }: Reader, accountId: string): Promise<Key[]> {
  const rows = await query
    .selectFrom('credential')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id')
    .limit(MAX_KEYS)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    sort: row.sort,
    name: row.name,
    login: row.login,
    scopes: JSON.parse(row.scopes) as Scope[],
    createdAt: new Date(row.created_at).toISOString(),
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString(),
  }))
}
