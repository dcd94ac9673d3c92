import type { AccountTable, CredentialTable } from './accounts.ts'
import type { BlockTable, ImportTable, ProfileTable } from './blocks.ts'
import type { EventTable, IdempotencyTable } from './events.ts'
import type { RateTable } from './ledger.ts'
import type { NumberTable, ReservationTable } from './numbers.ts'
import type { NumberOrderTable, OrderLineTable, ServiceTable } from './orders.ts'
import type { ConnectionTable, ContactTable, CustomerTable, LocationTable, PaymentMethodTable } from './resources.ts'

/** Everything that is kept, by table name. Times are milliseconds since the epoch, UTC; lists and objects are JSON text. */
export type Tables = {
  account: AccountTable
  credential: CredentialTable
  profile: ProfileTable
  block: BlockTable
  block_import: ImportTable
  number: NumberTable
  reservation: ReservationTable
  number_order: NumberOrderTable
  order_line: OrderLineTable
  service: ServiceTable
  rate: RateTable
  customer: CustomerTable
  contact: ContactTable
  location: LocationTable
  payment_method: PaymentMethodTable
  connection: ConnectionTable
  event: EventTable
  idempotency: IdempotencyTable
}
