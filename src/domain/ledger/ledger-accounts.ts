import type { LedgerTransactionTable } from '#db/tables/ledger.ts'

/** What an account owes: debit is owed, credit is paid in advance. */
export const receivableAccount = (accountId: string): string => `receivable:${accountId}`

/** What is set aside for the orders of an account that wait: a credit. */
export const heldAccount = (accountId: string): string => `held:${accountId}`

/** Money that came in. */
export const CASH = 'cash'

/** What the operator gave or took without money changing hands. */
export const ADJUSTMENTS = 'adjustments'

/** What the operator earned by charges of this kind. */
export function revenueAccount(kind: LedgerTransactionTable['kind']): string {
  return kind === 'adjustment' ? ADJUSTMENTS : `revenue:${kind}`
}
