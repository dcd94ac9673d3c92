import type { Reader } from '#db/database.ts'
import type { DocumentTable } from '#db/tables/documents.ts'

import type { AskedDocuments } from './needed-documents.ts'
import type { Need } from './needs.ts'

/** What of a document says whether it is the one that is needed. */
export type Candidate = Pick<
  DocumentTable,
  | 'id'
  | 'state'
  | 'document_type'
  | 'media_type'
  | 'order_id'
  | 'location_id'
  | 'address_country'
  | 'address_city'
  | 'expires_at'
  | 'reason'
>

/** Documents that are looked at for one order: the newest of those in question. */
const MAX_CANDIDATES = 5_000

/** Documents of the account and customer that may be what is needed, the newest first. */
export async function candidatesFor(
  reader: Reader,
  { accountId, customerId, orderId }: Pick<AskedDocuments, 'accountId' | 'customerId' | 'orderId'>,
  needs: readonly Need[],
): Promise<Candidate[]> {
  const types = [...new Set(needs.map(({ requirement }) => requirement.documentType))]
  return reader.query
    .selectFrom('document')
    .select([
      'id',
      'state',
      'document_type',
      'media_type',
      'order_id',
      'location_id',
      'address_country',
      'address_city',
      'expires_at',
      'reason',
    ])
    .where('account_id', '=', accountId)
    .where('document_type', 'in', types)
    .where('customer_id', customerId === null ? 'is' : '=', customerId)
    .where((is) =>
      is.or([
        is('state', 'in', ['accepted', 'submitted']),
        is.and([is('state', 'in', ['rejected', 'expired']), is('order_id', orderId === null ? 'is' : '=', orderId)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(MAX_CANDIDATES)
    .execute()
}
