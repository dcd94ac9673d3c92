import type { Route } from '../../route.ts'
import { route as changeOwnPassword } from './change-own-password.ts'
import { route as changeUser } from './change-user.ts'
import { route as createUser } from './create-user.ts'
import { route as deleteUser } from './delete-user.ts'
import { route as getSession } from './get-session.ts'
import { route as listUsers } from './list-users.ts'
import { route as signIn } from './sign-in.ts'
import { route as signOut } from './sign-out.ts'

/** Who signs in to the console, and who may. */
export const USER_OPERATIONS: readonly Route[] = [
  signIn,
  getSession,
  signOut,
  changeOwnPassword,
  listUsers,
  createUser,
  changeUser,
  deleteUser,
]
