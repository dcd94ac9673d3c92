import { randomBytes } from 'node:crypto'

import { hashUserPassword, isUserPassword } from '#lib/password-hash.ts'

import type { Exchange } from '../../exchange.ts'
import type { Actor } from '../../session.ts'
import { inTurn } from '../prove-password.ts'
import { scopesOf } from './user.ts'

/** Stands in for the hash of a user whom there is not, so that asking for one takes as long. */
let decoy: Promise<string> | undefined

/** Who has this login and password, or undefined; not which of the two was wrong. Slow, in its turn. Errors: `overloaded`. */
export async function findActorOfUser(exchange: Exchange, login: string, password: string): Promise<Actor | undefined> {
  const row = await exchange.database.read.query
    .selectFrom('console_user')
    .innerJoin('account', 'account.id', 'console_user.account_id')
    .select([
      'console_user.id',
      'console_user.role as userRole',
      'password_hash',
      'account.id as accountId',
      'account.role',
    ])
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst()
  const isRight = await inTurn(async () => {
    decoy ??= hashUserPassword(randomBytes(32).toString('hex'))
    return isUserPassword(password, row?.password_hash ?? (await decoy))
  })
  if (row === undefined || !isRight) return undefined
  const { accountId, role } = row
  return { accountId, role, name: row.id, scopes: scopesOf(role, row.userRole) }
}
