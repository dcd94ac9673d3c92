import { randomBytes } from 'node:crypto'

import { sql } from 'kysely'
import { Type } from 'typebox'

import type { AccountTable } from '#db/tables/accounts.ts'
import { sha256 } from '#lib/digest.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { CUSTOMER_SCOPES, exchangeOf, OPERATOR_SCOPES, SCOPES } from '../session.ts'
import { NameSchema } from './account.ts'
import { forgetActors } from './actor-of-bearer.ts'
import type { Key } from './key.ts'

/** 256 bits of chance: a hash without salt is safe for such a secret. */
const SECRET_BYTES = 32
/** Keys that an account may have, revoked ones included. */
export const MAX_KEYS = 1_000

/** What is needed to make a key. */
export const CreateKeyInput = Type.Object(
  {
    accountId: IdField('Whose key it will be.'),
    name: NameSchema,
    scopes: Type.Optional(
      Type.Array(Type.Enum(SCOPES), {
        minItems: 1,
        maxItems: SCOPES.length,
        uniqueItems: true,
        description: 'What it may do; all that the role of the account may, when left out.',
      }),
    ),
    secret: Type.Optional(
      Type.String({
        minLength: 12,
        maxLength: 200,
        pattern: '^sk_[A-Za-z0-9_-]+$',
        description: 'A secret of your own, beginning with `sk_`; a random one when left out.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Makes a bearer key and tells its secret, once: only its SHA-256 is kept. Not offered under an idempotency key by any
 * dialect, for a stored answer would keep the secret. Errors: `not_found`, `forbidden` for a scope that the account's
 * role cannot have, `name_taken` for a secret that is in use.
 */
export const createKey = mutation({
  name: 'keys.create',
  scope: 'accounts:write',
  input: CreateKeyInput,
  run: async (tx, session, input) => {
    const exchange = exchangeOf(session)
    // Locked, so that two requests cannot both count the keys without the other's.
    const { rows } = await sql<Pick<AccountTable, 'id' | 'role'>>`
      select id, role from account where id = ${input.accountId} ${tx.text.lockRows}`.execute(tx.query)
    const [account] = rows
    if (account === undefined)
      throw new DomainError('not_found', `there is no account ${input.accountId}`, { pointer: '/accountId' })
    const possible = account.role === 'operator' ? [...CUSTOMER_SCOPES, ...OPERATOR_SCOPES] : CUSTOMER_SCOPES
    const scopes = input.scopes ?? possible
    const excess = scopes.find((scope) => !possible.includes(scope))
    if (excess !== undefined)
      throw new DomainError('forbidden', `a ${account.role}'s key cannot have the scope ${excess}`, {
        pointer: '/scopes',
      })
    const { count } = await tx.query
      .selectFrom('credential')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow()
    if (count >= MAX_KEYS)
      throw new DomainError('invalid_input', `an account has ${MAX_KEYS} keys at the most`, { pointer: '/accountId' })

    const secret = input.secret ?? `sk_${randomBytes(SECRET_BYTES).toString('base64url')}`
    const id = newId('key', exchange.clock)
    const createdAt = exchange.clock.now()
    const inserted = await tx.query
      .insertInto('credential')
      .values({
        id,
        account_id: account.id,
        sort: 'bearer',
        name: input.name,
        secret_hash: sha256(secret),
        scopes: JSON.stringify(scopes),
        created_at: createdAt,
        revoked_at: null,
      })
      .onConflict((conflict) => conflict.column('secret_hash').doNothing())
      .returning('id')
      .execute()
    if (inserted.length === 0)
      throw new DomainError('name_taken', 'this secret is in use: choose another', { pointer: '/secret' })
    tx.onCommit(() => forgetActors(exchange))
    const key: Key = {
      id,
      accountId: account.id,
      name: input.name,
      scopes: [...scopes],
      createdAt: new Date(createdAt).toISOString(),
      revokedAt: null,
    }
    return {
      answer: { key, secret },
      events: [{ type: 'key.created', subject: id, accountId: account.id, data: key }],
    }
  },
})
