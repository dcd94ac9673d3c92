import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'

/** The refusal of an account that is not there, or that is not the asker's: in the same words. */
export function noAccount(accountId: string): DomainError {
  return new DomainError('not_found', `there is no account ${accountId}`, { pointer: '/accountId' })
}

/** Whose ledger is asked for: the asker's own, or for an operator any. Errors: `not_found` for another account's. */
export function ledgerOwner(session: Session, accountId: string | undefined): string {
  const { actor } = session
  if (accountId === undefined || accountId === actor.accountId) return actor.accountId
  if (actor.role !== 'operator') throw noAccount(accountId)
  return accountId
}
