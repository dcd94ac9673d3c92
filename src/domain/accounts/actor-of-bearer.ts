import { sha256 } from '#lib/digest.ts'

import type { Exchange } from '../exchange.ts'
import type { Actor, Scope } from '../session.ts'

/** How long another process may go on accepting a key that was revoked. */
const REMEMBER_MS = 5_000
const REMEMBERED_ACTORS = 10_000

type Remembered = { readonly actor: Actor; readonly until: number }
const remembered = new WeakMap<Exchange, Map<string, Remembered>>()

function memoryOf(exchange: Exchange): Map<string, Remembered> {
  const known = remembered.get(exchange)
  if (known !== undefined) return known
  const made = new Map<string, Remembered>()
  remembered.set(exchange, made)
  return made
}

/** After a key was made or revoked here: the next request asks the store again. */
export function forgetActors(exchange: Exchange): void {
  remembered.delete(exchange)
}

/** Who holds this bearer key, or undefined. The secret is only ever hashed. */
export async function findActorOfBearer(exchange: Exchange, secret: string): Promise<Actor | undefined> {
  const secretHash = sha256(secret)
  const memory = memoryOf(exchange)
  const now = exchange.clock.now()
  const known = memory.get(secretHash)
  if (known !== undefined && known.until > now) return known.actor
  const row = await exchange.database.read.query
    .selectFrom('credential')
    .innerJoin('account', 'account.id', 'credential.account_id')
    .select(['credential.id', 'credential.scopes', 'account.id as accountId', 'account.role'])
    .where('credential.secret_hash', '=', secretHash)
    .where('credential.sort', '=', 'bearer')
    .where('credential.revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) {
    memory.delete(secretHash)
    return undefined
  }
  const actor: Actor = {
    accountId: row.accountId,
    role: row.role,
    name: row.id,
    scopes: new Set(JSON.parse(row.scopes) as Scope[]),
  }
  if (memory.size >= REMEMBERED_ACTORS) memory.clear()
  memory.set(secretHash, { actor, until: now + REMEMBER_MS })
  return actor
}
