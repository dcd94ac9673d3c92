import { Type, type Static } from 'typebox'

import { hashUserPassword } from '#lib/password-hash.ts'

import { checkInput } from '../../input.ts'
import type { Answered, Mutation, MutationOptions } from '../../mutation.ts'
import { permit, type Session } from '../../session.ts'
import { StoreUserInput, storeUser } from './store-user.ts'
import { PasswordSchema, type User } from './user.ts'

const { passwordHash: _hash, ...fields } = StoreUserInput.properties

/** What is needed to make a user. */
export const CreateUserInput = Type.Object(
  { ...fields, password: PasswordSchema },
  { $id: 'CreateUser', additionalProperties: false },
)
export type CreateUser = Static<typeof CreateUserInput>

/** Makes a user with a password of any length: `createUser` without the rule that it is long enough. */
export async function issueUser(
  session: Session,
  { password, ...user }: CreateUser,
  options: MutationOptions = {},
): Promise<Answered<User>> {
  permit(session, storeUser.scope)
  return storeUser(session, { ...user, passwordHash: await hashUserPassword(password) }, options)
}

/**
 * Makes somebody who may sign in for the account, or, for an operator, for any; they may do no more than who makes them.
 * Errors: `forbidden`, `not_found` for the account, `limit_reached`, `name_taken` for the login.
 */
export const createUser: Mutation<CreateUser, User> = Object.assign(
  async (session: Session, input: CreateUser, options?: MutationOptions) => {
    permit(session, storeUser.scope)
    return issueUser(session, checkInput(CreateUserInput, input), options)
  },
  { input: CreateUserInput, scope: storeUser.scope },
)
