import { RESOURCE_OPERATIONS } from '../resources/index.ts'
import type { Route } from '../route.ts'
import { route as changeNumber } from './change-number.ts'
import { route as changeNumbers } from './change-numbers.ts'
import { route as changeRequirement } from './change-requirement.ts'
import { route as addNote } from './add-note.ts'
import { route as cancelOrder } from './cancel-order.ts'
import { route as countCoverage } from './count-coverage.ts'
import { route as createAccount } from './create-account.ts'
import { route as createKey } from './create-key.ts'
import { route as createRequirement } from './create-requirement.ts'
import { route as deleteReservation } from './delete-reservation.ts'
import { route as endRequirement } from './end-requirement.ts'
import { EVENT_OPERATIONS } from './events/index.ts'
import { route as evaluateRequirements } from './evaluate-requirements.ts'
import { route as extendReservation } from './extend-reservation.ts'
import { route as getAccount } from './get-account.ts'
import { route as getBalance } from './get-balance.ts'
import { route as getDependants } from './get-dependants.ts'
import { route as getDocumentContent } from './get-document-content.ts'
import { route as getDocument } from './get-document.ts'
import { route as getNumber } from './get-number.ts'
import { route as getOrder } from './get-order.ts'
import { route as getOwnAccount } from './get-own-account.ts'
import { route as getReservation } from './get-reservation.ts'
import { route as getStatement } from './get-statement.ts'
import { route as holdNumbers } from './hold-numbers.ts'
import { INVENTORY_OPERATIONS } from './inventory/index.ts'
import { route as listAccounts } from './list-accounts.ts'
import { route as listDocuments } from './list-documents.ts'
import { route as listKeys } from './list-keys.ts'
import { route as listNumbers } from './list-numbers.ts'
import { route as listOrders } from './list-orders.ts'
import { route as listRates } from './list-rates.ts'
import { route as listRequirements } from './list-requirements.ts'
import { route as listReservations } from './list-reservations.ts'
import { route as lockNumbers } from './lock-numbers.ts'
import { route as lookUpNumber } from './look-up-number.ts'
import { MESSAGING_OPERATIONS, MESSAGING_REVIEWS } from './messaging/index.ts'
import { PORT_OPERATIONS, PORT_WORK } from './ports/index.ts'
import { OWN_KEY_OPERATIONS } from './own-keys/index.ts'
import { route as placeOrder } from './place-order.ts'
import { route as recordPayment } from './record-payment.ts'
import { route as releaseNumbers } from './release-numbers.ts'
import { route as releaseReservation } from './release-reservation.ts'
import { route as reportAgeing } from './report-ageing.ts'
import { route as reportDisconnected } from './report-disconnected.ts'
import { route as reportNruf } from './report-nruf.ts'
import { route as reserveNumbers } from './reserve-numbers.ts'
import { route as restoreNumbers } from './restore-numbers.ts'
import { route as reviewDocument } from './review-document.ts'
import { route as revokeKey } from './revoke-key.ts'
import { route as routeNumbers } from './route-numbers.ts'
import { route as searchNumbers } from './search-numbers.ts'
import { route as setBilling } from './set-billing.ts'
import { route as setRate } from './set-rate.ts'
import { route as shortenAgeing } from './shorten-ageing.ts'
import { SIMULATOR_OPERATIONS } from './simulator/index.ts'
import { route as submitDocument } from './submit-document.ts'
import { route as unholdNumbers } from './unhold-numbers.ts'
import { USER_OPERATIONS } from './users/index.ts'
import { route as verifyExchange } from './verify-exchange.ts'
import { WEBHOOK_OPERATIONS } from './webhooks/index.ts'
import { route as withdrawDocument } from './withdraw-document.ts'

/** Everything that v1 can do, in the order in which the reference tells it. */
export const OPERATIONS: readonly Route[] = [
  searchNumbers,
  countCoverage,
  reserveNumbers,
  listReservations,
  getReservation,
  extendReservation,
  releaseReservation,
  deleteReservation,
  placeOrder,
  listOrders,
  getOrder,
  cancelOrder,
  addNote,
  listNumbers,
  getNumber,
  getDependants,
  changeNumber,
  changeNumbers,
  routeNumbers,
  lockNumbers,
  releaseNumbers,
  restoreNumbers,
  ...RESOURCE_OPERATIONS,
  submitDocument,
  listDocuments,
  getDocument,
  getDocumentContent,
  withdrawDocument,
  listRequirements,
  evaluateRequirements,
  ...PORT_OPERATIONS,
  ...MESSAGING_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  getBalance,
  getStatement,
  getOwnAccount,
  ...OWN_KEY_OPERATIONS,
  ...USER_OPERATIONS,
  listAccounts,
  createAccount,
  getAccount,
  listKeys,
  createKey,
  revokeKey,
  listRates,
  setRate,
  setBilling,
  recordPayment,
  reviewDocument,
  createRequirement,
  changeRequirement,
  endRequirement,
  ...PORT_WORK,
  ...MESSAGING_REVIEWS,
  holdNumbers,
  unholdNumbers,
  shortenAgeing,
  lookUpNumber,
  ...INVENTORY_OPERATIONS,
  reportNruf,
  reportAgeing,
  reportDisconnected,
  verifyExchange,
  ...SIMULATOR_OPERATIONS,
]
