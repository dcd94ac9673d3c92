import { DomainError } from '../../errors.ts'
import type { Session } from '../../session.ts'
import { managesAll } from './account-of-user.ts'
import { scopesOf, type UserRole } from './user.ts'

/**
 * Refuses to let somebody sign in as a user who may do more than who asks, who could otherwise sign in as that user and do
 * it. Who may make keys for every account may do all of it already. Errors: `forbidden`.
 */
export function grantNoMore({ actor }: Session, role: UserRole, pointer: '/role' | '/password'): void {
  if (managesAll(actor)) return
  const excess = [...scopesOf(actor.role, role)].find((scope) => !actor.scopes.has(scope))
  if (excess === undefined) return
  throw new DomainError('forbidden', `you lack the scope ${excess}, which a user with the role ${role} has`, {
    pointer,
  })
}
