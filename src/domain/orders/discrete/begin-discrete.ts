import type { Transaction } from '#db/database.ts'

import type { ProductIn } from '../../numbers/sold-as.ts'
import type { Session } from '../../session.ts'
import { subscribeOrder } from '../../webhooks/subscribe-order.ts'

/** What a new order keeps beside what every order has. */
export type DiscreteBeginning = Partial<ProductIn> & { readonly callbackUrl: string | undefined }

/**
 * Keeps with a new order its product and country, and has its events sent where it asks for that. Gives the secret that
 * signs them; null: nobody is told. Errors: `invalid_input` for an address that is not of the internet.
 */
export async function beginDiscrete(
  tx: Transaction,
  session: Session,
  orderId: string,
  { product, country, callbackUrl }: DiscreteBeginning,
): Promise<string | null> {
  if (product !== undefined || callbackUrl !== undefined)
    await tx.query
      .updateTable('number_order')
      .set({ product: product ?? null, country: country ?? null, callback_url: callbackUrl ?? null })
      .where('id', '=', orderId)
      .execute()
  if (callbackUrl === undefined) return null
  return (await subscribeOrder(tx, session, { orderId, url: callbackUrl })).secret
}
