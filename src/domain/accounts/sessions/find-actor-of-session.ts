import { sha256 } from '#lib/digest.ts'

import type { Exchange } from '../../exchange.ts'
import type { Actor, Scope } from '../../session.ts'
import { rememberedActor } from '../remembered-actor.ts'
import { scopesOf } from '../users/user.ts'
import { IDLE_MS, LONGEST_MS, NOTE_USE_MS } from './session-times.ts'

/** Notes that a session is in use, so that it does not end as one that is not. */
async function noteUse(exchange: Exchange, tokenHash: string, now: number): Promise<void> {
  await exchange.database.transaction(async (tx) => {
    await tx.query
      .updateTable('user_session')
      .set({ seen_at: now })
      .where('token_hash', '=', tokenHash)
      .where('seen_at', '<', now - NOTE_USE_MS)
      .execute()
  })
}

async function findActor(exchange: Exchange, tokenHash: string): Promise<Actor | undefined> {
  const now = exchange.clock.now()
  const row = await exchange.database.read.query
    .selectFrom('user_session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('console_user as u', 'u.id', 's.user_id')
    .leftJoin('credential as c', (join) => join.onRef('c.id', '=', 's.credential_id').on('c.revoked_at', 'is', null))
    .select(['s.seen_at', 'a.id as accountId', 'a.role', 'u.id as userId', 'u.role as userRole'])
    .select(['c.id as keyId', 'c.scopes'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.seen_at', '>', now - IDLE_MS)
    .where('s.created_at', '>', now - LONGEST_MS)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.seen_at < now - NOTE_USE_MS) await noteUse(exchange, tokenHash, now)
  const { accountId, role } = row
  if (row.userId !== null && row.userRole !== null)
    return { accountId, role, name: row.userId, scopes: scopesOf(role, row.userRole), sessionHash: tokenHash }
  if (row.keyId === null || row.scopes === null) return undefined
  const scopes = new Set(JSON.parse(row.scopes) as Scope[])
  return { accountId, role, name: row.keyId, scopes, sessionHash: tokenHash }
}

/** Who has the session of this token, or undefined when it has ended, or its user or key has. */
export function findActorOfSession(exchange: Exchange, token: string): Promise<Actor | undefined> {
  const tokenHash = sha256(token)
  return rememberedActor(exchange, `session ${tokenHash}`, () => findActor(exchange, tokenHash))
}
