import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { AccountTable } from '#db/tables/accounts.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { CUSTOMER_SCOPES, exchangeOf, OPERATOR_SCOPES, type Scope, type Session } from '../session.ts'
import type { Key } from './key.ts'
import { forgetActors } from './remembered-actor.ts'

/** Keys that an account may have, revoked ones included. */
export const MAX_KEYS = 1_000

/** A credential as it is kept: nothing of this is secret enough to let anybody in. */
export type KeptKey = {
  readonly accountId: string
  readonly name: string
  readonly sort: Key['sort']
  readonly login: string | null
  readonly secretHash: string | null
  readonly passwordHash: string | null
  readonly sealedSecret: string | null
  readonly scopes?: readonly Scope[]
}

/** The account, locked, so that two requests cannot both count its keys without the other's. */
async function lockAccount(tx: Transaction, accountId: string): Promise<Pick<AccountTable, 'id' | 'role'>> {
  const { rows } = await sql<Pick<AccountTable, 'id' | 'role'>>`
    select id, role from account where id = ${accountId} ${tx.text.lockRows}`.execute(tx.query)
  const [account] = rows
  if (account === undefined)
    throw new DomainError('not_found', `there is no account ${accountId}`, { pointer: '/accountId' })
  const { count } = await tx.query
    .selectFrom('credential')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', account.id)
    .executeTakeFirstOrThrow()
  if (count >= MAX_KEYS)
    throw new DomainError('invalid_input', `an account has ${MAX_KEYS} keys at the most`, { pointer: '/accountId' })
  return account
}

function scopesFor(role: AccountTable['role'], wanted: readonly Scope[] | undefined): readonly Scope[] {
  const possible = role === 'operator' ? [...CUSTOMER_SCOPES, ...OPERATOR_SCOPES] : CUSTOMER_SCOPES
  const scopes = wanted ?? possible
  const excess = scopes.find((scope) => !possible.includes(scope))
  if (excess === undefined) return scopes
  throw new DomainError('forbidden', `a ${role}'s key cannot have the scope ${excess}`, { pointer: '/scopes' })
}

/**
 * Keeps a credential whose secrets were hashed before, outside the transaction. Errors: `not_found`, `forbidden` for a
 * scope that the account's role cannot have, `name_taken` for a login or secret that is in use.
 */
export async function insertKey(tx: Transaction, session: Session, input: KeptKey): Promise<Key> {
  const exchange = exchangeOf(session)
  const account = await lockAccount(tx, input.accountId)
  const scopes = scopesFor(account.role, input.scopes)
  const id = newId('key', exchange.clock)
  const createdAt = exchange.clock.now()
  const inserted = await tx.query
    .insertInto('credential')
    .values({
      id,
      account_id: account.id,
      sort: input.sort,
      name: input.name,
      login: input.login,
      secret_hash: input.secretHash,
      password_hash: input.passwordHash,
      sealed_secret: input.sealedSecret,
      scopes: JSON.stringify(scopes),
      created_at: createdAt,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (inserted.length === 0) throw await taken(tx, input.sort, input.login)
  tx.onCommit(() => forgetActors(exchange))
  const key: Key = {
    id,
    accountId: account.id,
    sort: input.sort,
    name: input.name,
    login: input.login,
    scopes: [...scopes],
    createdAt: new Date(createdAt).toISOString(),
    revokedAt: null,
  }
  return key
}

async function taken(tx: Transaction, sort: Key['sort'], login: string | null): Promise<DomainError> {
  const same = await tx.query
    .selectFrom('credential')
    .select('id')
    .where('sort', '=', sort)
    .where('login', '=', login)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return same === undefined
    ? new DomainError('name_taken', 'this secret is in use: choose another', { pointer: '/secret' })
    : new DomainError('name_taken', `the login ${login} is in use: choose another`, { pointer: '/login' })
}
