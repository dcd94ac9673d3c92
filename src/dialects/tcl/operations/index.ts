import type { Operation } from '../operation.ts'
import { cancelOrder } from './cancelOrder.ts'
import { changeNumbers } from './changeNumbers.ts'
import { createOrder } from './createOrder.ts'
import { createReservation } from './createReservation.ts'
import { deleteNumbers } from './deleteNumbers.ts'
import { deleteReservation } from './deleteReservation.ts'
import { getCatalogue } from './getCatalogue.ts'
import { getDocument } from './getDocument.ts'
import { getDocumentContent } from './getDocumentContent.ts'
import { getOrder } from './getOrder.ts'
import { getProduct } from './getProduct.ts'
import { getReservation } from './getReservation.ts'
import { listCallbacks } from './listCallbacks.ts'
import { listDocuments } from './listDocuments.ts'
import { listOrders } from './listOrders.ts'
import { listProducts } from './listProducts.ts'
import { listReservations } from './listReservations.ts'
import { moveNumbers } from './moveNumbers.ts'
import { resourceCalls } from './resourceCalls.ts'
import { restoreNumbers } from './restoreNumbers.ts'
import { searchAvailability } from './searchAvailability.ts'

/** Every call but the one that takes a form, in the order in which the document tells them. */
export const operations: readonly Operation[] = [
  getCatalogue,
  searchAvailability,
  createReservation,
  listReservations,
  getReservation,
  deleteReservation,
  createOrder,
  changeNumbers,
  moveNumbers,
  deleteNumbers,
  restoreNumbers,
  listOrders,
  getOrder,
  cancelOrder,
  listCallbacks,
  listProducts,
  getProduct,
  listDocuments,
  getDocument,
  getDocumentContent,
  ...resourceCalls,
]
