import type { Transaction } from '#db/database.ts'

import { LOG_BEGIN } from '../events/log-position.ts'
import { exchangeOf, type Session } from '../session.ts'
import { checkTarget } from './allowed-target.ts'
import { insertWebhook } from './insert-webhook.ts'
import { TOLD_OF_ORDERS } from '../order-message.ts'

/**
 * Lets every state to which one order of the account comes be sent to an address, from the first: also those that were written
 * earlier in this transaction. It ends with the order, when its last event was taken. It is in no list and counts
 * towards no limit, for there is one an order. `pointer`: where the request named the address. Gives the secret that
 * signs, for whoever has a place to show it. Errors: `invalid_input` for an address that is not of the internet.
 */
export async function subscribeOrder(
  tx: Transaction,
  session: Session,
  {
    orderId,
    url,
    pointer = '/callbackUrl',
  }: { readonly orderId: string; readonly url: string; readonly pointer?: string },
): Promise<{ webhookId: string; secret: string }> {
  checkTarget(url, exchangeOf(session).targets ?? 'internet', pointer)
  const wanted = { url, description: null, types: TOLD_OF_ORDERS, orderId, place: LOG_BEGIN }
  const { row, secret } = await insertWebhook(tx, session, wanted)
  return { webhookId: row.id, secret }
}
