import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import { forgetActors } from './remembered-actor.ts'

/** Ends a key, of this account when one is named. Ending it twice changes nothing. Errors: `not_found`. */
export async function endKey(tx: Transaction, session: Session, keyId: string, accountId?: string) {
  const exchange = exchangeOf(session)
  const whose = accountId === undefined ? {} : { account_id: accountId }
  const [ended] = await tx.query
    .updateTable('credential')
    .set({ revoked_at: exchange.clock.now() })
    .where((where) => where.and({ id: keyId, ...whose }))
    .where('revoked_at', 'is', null)
    .returning(['id', 'account_id'])
    .execute()
  const answer = { id: keyId }
  if (ended !== undefined) {
    tx.onCommit(() => forgetActors(exchange))
    return {
      answer,
      events: [{ type: 'key.revoked', subject: keyId, accountId: ended.account_id, data: answer }],
    } as const
  }
  const known = await tx.query
    .selectFrom('credential')
    .select('id')
    .where((where) => where.and({ id: keyId, ...whose }))
    .executeTakeFirst()
  if (known === undefined) throw new DomainError('not_found', `there is no key ${keyId}`, { pointer: '/keyId' })
  return { answer, events: 'unchanged' } as const
}
