import type { AccessTokenTable, AccountTable, CredentialTable } from './accounts.ts'
import type { BlockTable, ImportTable, ProfileTable } from './blocks.ts'
import type { DocumentTable, LooseFileTable, RequirementTable } from './documents.ts'
import type {
  EventKeyTable,
  EventNumberTable,
  EventTable,
  IdempotencyTable,
  LogBaselineTable,
  LogShiftTable,
  NumberBaselineTable,
} from './events.ts'
import type { ImportJobTable } from './imports.ts'
import type {
  HoldAmountTable,
  HoldTable,
  LedgerBalanceTable,
  LedgerTransactionTable,
  PostingTable,
  RateTable,
} from './ledger.ts'
import type { BrandTable, CampaignTable } from './messaging.ts'
import type { NumberTable, ReservationTable } from './numbers.ts'
import type {
  NumberOrderTable,
  OrderLineTable,
  OrderNoteTable,
  OrderNumberTable,
  OrderStepTable,
  ServiceTable,
} from './orders.ts'
import type {
  FootprintRuleTable,
  PortNumberTable,
  PortOutPinTable,
  PortOutStepTable,
  PortOutTable,
  PortStepTable,
  PortTable,
} from './porting.ts'
import type { ConnectionTable, ContactTable, CustomerTable, LocationTable, PaymentMethodTable } from './resources.ts'
import type { SignInAttemptTable, UserSessionTable, UserTable } from './users.ts'
import type { WebhookAttemptTable, WebhookDeliveryTable, WebhookSecretTable, WebhookTable } from './webhooks.ts'

/** Everything that is kept, by table name. Times are milliseconds since the epoch, UTC; lists and objects are JSON text. */
export type Tables = {
  account: AccountTable
  credential: CredentialTable
  access_token: AccessTokenTable
  profile: ProfileTable
  block: BlockTable
  block_import: ImportTable
  import_job: ImportJobTable
  number: NumberTable
  reservation: ReservationTable
  number_order: NumberOrderTable
  order_line: OrderLineTable
  order_step: OrderStepTable
  order_note: OrderNoteTable
  order_number: OrderNumberTable
  service: ServiceTable
  rate: RateTable
  ledger_balance: LedgerBalanceTable
  ledger_transaction: LedgerTransactionTable
  posting: PostingTable
  hold: HoldTable
  hold_amount: HoldAmountTable
  customer: CustomerTable
  contact: ContactTable
  location: LocationTable
  payment_method: PaymentMethodTable
  connection: ConnectionTable
  brand: BrandTable
  campaign: CampaignTable
  footprint_rule: FootprintRuleTable
  port: PortTable
  port_number: PortNumberTable
  port_step: PortStepTable
  port_out: PortOutTable
  port_out_step: PortOutStepTable
  port_out_pin: PortOutPinTable
  requirement: RequirementTable
  document: DocumentTable
  loose_file: LooseFileTable
  console_user: UserTable
  user_session: UserSessionTable
  sign_in_attempt: SignInAttemptTable
  event: EventTable
  event_number: EventNumberTable
  event_key: EventKeyTable
  log_baseline: LogBaselineTable
  log_shift: LogShiftTable
  number_baseline: NumberBaselineTable
  webhook: WebhookTable
  webhook_secret: WebhookSecretTable
  webhook_delivery: WebhookDeliveryTable
  webhook_attempt: WebhookAttemptTable
  idempotency: IdempotencyTable
}
