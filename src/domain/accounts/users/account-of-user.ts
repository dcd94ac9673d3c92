import { DomainError } from '../../errors.ts'
import type { Session } from '../../session.ts'

/**
 * Whose users a request is about: those of the account that asks, and for an operator with accounts:write those of the
 * account that it names. Errors: `forbidden`.
 */
export function accountOfUsers({ actor }: Session, named: string | undefined): string {
  if (named === undefined || named === actor.accountId) return actor.accountId
  if (managesAll(actor)) return named
  throw new DomainError('forbidden', 'only the operator may name an account: leave accountId out', {
    pointer: '/accountId',
  })
}

/** Whether somebody may manage the users of every account. */
export function managesAll({ role, scopes }: Session['actor']): boolean {
  return role === 'operator' && scopes.has('accounts:write')
}
