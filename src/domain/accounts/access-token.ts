import { randomBytes } from 'node:crypto'

import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { HOUR_MS, SECOND_MS } from '#lib/clock.ts'
import { sha256 } from '#lib/digest.ts'

import type { Exchange } from '../exchange.ts'
import type { Actor, Scope } from '../session.ts'
import { findActorOfClient } from './actor-of-login.ts'

/** How long an access token is accepted. */
export const ACCESS_TOKEN_MS = HOUR_MS
/** Access tokens of one credential in force; for one more the one that would end first ends at once. */
export const MAX_ACCESS_TOKENS = 100
/** 256 bits of chance: a hash without salt is safe for such a secret. */
const TOKEN_BYTES = 32

/** A token for an hour, and for how many seconds it is accepted. */
export type AccessToken = { readonly token: string; readonly expiresInSeconds: number }

/** Ends what is past its time, and the oldest beyond the limit. The credential is locked, so that two requests see each other. */
async function makeRoom(tx: Transaction, credentialId: string, now: number): Promise<void> {
  await sql`select id from credential where id = ${credentialId} ${tx.text.lockRows}`.execute(tx.query)
  await sql`
    delete from access_token where credential_id = ${credentialId} and (expires_at <= ${now} or token_hash not in (
      select token_hash from access_token where credential_id = ${credentialId}
      order by expires_at desc, token_hash limit ${MAX_ACCESS_TOKENS - 1}))`.execute(tx.query)
}

/**
 * A token for who shows a client id and its secret, or undefined; not which of the two was wrong. Only its hash is kept,
 * so it survives a restart and nobody who reads the store can use it. Errors: `overloaded`.
 */
export async function issueAccessToken(
  exchange: Exchange,
  clientId: string,
  secret: string,
): Promise<AccessToken | undefined> {
  const actor = await findActorOfClient(exchange, clientId, secret)
  if (actor === undefined) return undefined
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const now = exchange.clock.now()
  await exchange.database.transaction(async (tx) => {
    await makeRoom(tx, actor.name, now)
    await tx.query
      .insertInto('access_token')
      .values({ token_hash: sha256(token), credential_id: actor.name, expires_at: now + ACCESS_TOKEN_MS })
      .execute()
  })
  return { token, expiresInSeconds: ACCESS_TOKEN_MS / SECOND_MS }
}

/** Who was given this access token, or undefined when its hour is over or its credential was revoked. */
export async function findActorOfAccessToken(exchange: Exchange, token: string): Promise<Actor | undefined> {
  const row = await exchange.database.read.query
    .selectFrom('access_token')
    .innerJoin('credential', 'credential.id', 'access_token.credential_id')
    .innerJoin('account', 'account.id', 'credential.account_id')
    .select(['credential.id', 'credential.scopes', 'account.id as accountId', 'account.role'])
    .where('access_token.token_hash', '=', sha256(token))
    .where('access_token.expires_at', '>', exchange.clock.now())
    .where('credential.revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const scopes = new Set(JSON.parse(row.scopes) as Scope[])
  return { accountId: row.accountId, role: row.role, name: row.id, scopes }
}
