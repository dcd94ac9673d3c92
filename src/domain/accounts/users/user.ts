import { Type, type Static } from 'typebox'

import type { UserTable } from '#db/tables/users.ts'

import { CUSTOMER_SCOPES, type Scope, SCOPES } from '../../session.ts'
import { NameSchema } from '../account.ts'

/** What a user may do with the account: see, also act, also manage who may. */
export const USER_ROLES = ['viewer', 'member', 'admin'] as const
export type UserRole = (typeof USER_ROLES)[number]

/** Users that an account may have. */
export const MAX_USERS = 1_000
/** Characters of a password. NIST SP 800-63B asks for 8 at least, and to allow 64. */
export const MIN_PASSWORD = 12
export const MAX_PASSWORD = 200

/** What only an admin may. */
const ADMIN_SCOPES: ReadonlySet<Scope> = new Set(['users:write', 'accounts:write'])

/** The name under which somebody signs in. Case does not matter. */
export const LoginSchema = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._@+-]*$',
  description:
    'Under which the user signs in, unique in the exchange: letters, digits and `._@+-`. Case does not matter.',
})

/** What of a user's role the schema of one says. */
export const RoleSchema = Type.Enum(USER_ROLES, {
  description: '`viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users.',
})

/** A password that somebody chooses. */
export const PasswordSchema = Type.String({
  minLength: MIN_PASSWORD,
  maxLength: MAX_PASSWORD,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'A password of 12 to 200 characters, none of them a control character.',
})

/** Somebody who signs in to the console for an account. */
export const UserSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the user, `usr_…`.' }),
    accountId: Type.String({ description: 'For which account the user acts.' }),
    login: Type.String({ description: 'Under which the user signs in, in small letters.' }),
    name: NameSchema,
    role: RoleSchema,
    createdAt: Type.String({ format: 'date-time', description: 'When the user was made, UTC.' }),
  },
  { $id: 'User', additionalProperties: false },
)
export type User = Static<typeof UserSchema>

/** A user as it is told: without what proves it. */
export function showUser(row: Omit<UserTable, 'password_hash'>): User {
  return {
    id: row.id,
    accountId: row.account_id,
    login: row.login,
    name: row.name,
    role: row.role,
    createdAt: new Date(row.created_at).toISOString(),
  }
}

/** What a user of this role may do, for an account of this one. */
export function scopesOf(account: 'operator' | 'customer', user: UserRole): ReadonlySet<Scope> {
  const possible = account === 'operator' ? SCOPES : CUSTOMER_SCOPES
  if (user === 'admin') return new Set(possible)
  if (user === 'member') return new Set(possible.filter((scope) => !ADMIN_SCOPES.has(scope)))
  return new Set(possible.filter((scope) => scope.endsWith(':read')))
}
