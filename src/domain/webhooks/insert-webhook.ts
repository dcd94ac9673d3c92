import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import type { LogPosition } from '../events/log-position.ts'
import { exchangeOf, type Session } from '../session.ts'
import { addSecret } from './secrets.ts'
import type { WebhookRow } from './webhook.ts'

/** A webhook that is to be made. */
export type NewWebhook = {
  readonly url: string
  readonly description: string | null
  readonly types: readonly string[]
  readonly orderId: string | null
  /** Only what lies behind this place in the log is sent. */
  readonly place: LogPosition
}

/** Writes a webhook with its first secret. */
export async function insertWebhook(
  tx: Transaction,
  session: Session,
  { url, description, types, orderId, place }: NewWebhook,
): Promise<{ row: WebhookRow; secret: string }> {
  const { actor } = session
  const { clock } = exchangeOf(session)
  const now = clock.now()
  const row: WebhookRow = {
    id: newId('webhook', clock),
    account_id: actor.accountId,
    sees_all: actor.role === 'operator' && orderId === null ? 1 : 0,
    url,
    description,
    types: JSON.stringify(types),
    order_id: orderId,
    state: 'active',
    pause_reason: null,
    from_xid: place.fromXid,
    to_xid: place.toXid,
    seq: place.seq,
    succeeded_at: null,
    created_at: now,
    changed_at: now,
  }
  await tx.query.insertInto('webhook').values(row).execute()
  return { row, secret: await addSecret(tx, row.id, now) }
}
