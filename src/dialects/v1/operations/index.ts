import { RESOURCE_OPERATIONS } from '../resources/index.ts'
import type { Route } from '../route.ts'
import { route as countCoverage } from './count-coverage.ts'
import { route as createAccount } from './create-account.ts'
import { route as createKey } from './create-key.ts'
import { route as deleteReservation } from './delete-reservation.ts'
import { route as extendReservation } from './extend-reservation.ts'
import { route as getNumber } from './get-number.ts'
import { route as getOrder } from './get-order.ts'
import { route as getOwnAccount } from './get-own-account.ts'
import { route as getReservation } from './get-reservation.ts'
import { route as listAccounts } from './list-accounts.ts'
import { route as listKeys } from './list-keys.ts'
import { route as listNumbers } from './list-numbers.ts'
import { route as listOrders } from './list-orders.ts'
import { route as listRates } from './list-rates.ts'
import { route as listReservations } from './list-reservations.ts'
import { route as placeOrder } from './place-order.ts'
import { route as releaseNumbers } from './release-numbers.ts'
import { route as releaseReservation } from './release-reservation.ts'
import { route as reserveNumbers } from './reserve-numbers.ts'
import { route as revokeKey } from './revoke-key.ts'
import { route as routeNumbers } from './route-numbers.ts'
import { route as searchNumbers } from './search-numbers.ts'
import { route as setRate } from './set-rate.ts'
import { route as verifyExchange } from './verify-exchange.ts'

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
  listNumbers,
  getNumber,
  routeNumbers,
  releaseNumbers,
  ...RESOURCE_OPERATIONS,
  getOwnAccount,
  listAccounts,
  createAccount,
  listKeys,
  createKey,
  revokeKey,
  listRates,
  setRate,
  verifyExchange,
]
