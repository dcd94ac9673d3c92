import type { Document } from '#domain/documents/document.ts'

import { table } from './table.ts'

/** Documents as a table. */
export function showDocuments(documents: readonly Document[]): string {
  return table(
    ['document', 'account', 'state', 'type', 'customer', 'order', 'address', 'expires', 'bytes', 'file'],
    documents.map((document) => [
      document.id,
      document.accountId,
      document.state,
      document.documentType,
      document.customerId,
      document.orderId,
      [document.addressCity, document.addressCountry].filter((part) => part !== null).join(', '),
      document.expiresOn,
      document.bytes,
      document.fileName,
    ]),
  )
}
