import type { Transaction } from '#db/database.ts'

import type { ServiceSettings } from '../services/service-settings.ts'

/** Keeps with an order whom it is for, so that these cannot be deleted while it goes on. */
export async function writeNamed(tx: Transaction, orderId: string, settings: ServiceSettings): Promise<void> {
  const { customerId = null, contactId = null, paymentMethodId = null, locationId = null } = settings
  if ([customerId, contactId, paymentMethodId, locationId].every((id) => id === null)) return
  await tx.query
    .updateTable('number_order')
    .set({
      customer_id: customerId,
      contact_id: contactId,
      payment_method_id: paymentMethodId,
      location_id: locationId,
    })
    .where('id', '=', orderId)
    .execute()
}
