import type { Exchange } from '../exchange.ts'
import type { Actor, Scope } from '../session.ts'
import type { CredentialSort } from './credential-sort.ts'

/** A credential in force, with what is needed to prove it. */
export type Credential = {
  readonly actor: Actor
  readonly passwordHash: string | null
  readonly sealedSecret: string | null
}

/** By what a credential is found: the hash of its secret, or its login. */
export type CredentialKey = { readonly secretHash: string } | { readonly login: string }

/** The credential in force that has this hash or login, or undefined. A sort is never taken for another. */
export async function findCredential(
  exchange: Exchange,
  sort: CredentialSort,
  key: CredentialKey,
): Promise<Credential | undefined> {
  const select = exchange.database.read.query
    .selectFrom('credential')
    .innerJoin('account', 'account.id', 'credential.account_id')
    .select(['credential.id', 'credential.scopes', 'credential.password_hash', 'credential.sealed_secret'])
    .select(['account.id as accountId', 'account.role'])
    .where('credential.sort', '=', sort)
    .where('credential.revoked_at', 'is', null)
  const row = await (
    'login' in key
      ? select.where('credential.login', '=', key.login)
      : select.where('credential.secret_hash', '=', key.secretHash)
  ).executeTakeFirst()
  if (row === undefined) return undefined
  const scopes = new Set(JSON.parse(row.scopes) as Scope[])
  return {
    actor: { accountId: row.accountId, role: row.role, name: row.id, scopes },
    passwordHash: row.password_hash,
    sealedSecret: row.sealed_secret,
  }
}
