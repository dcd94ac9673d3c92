import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { DOCUMENT_STATES, DocumentType, showDocument } from './document.ts'
import { seesAll } from './own-documents.ts'

/** Documents on one page at the most. */
export const MAX_DOCUMENTS_PAGE = 100

/** Which documents, and which page. */
export const ListDocumentsInput = Type.Object(
  {
    state: Type.Optional(Type.Enum(DOCUMENT_STATES, { description: 'Only those in this state.' })),
    documentType: Type.Optional(DocumentType),
    customerId: Type.Optional(IdField('Only those that speak for this customer.')),
    orderId: Type.Optional(IdField('Only those that were sent in for this order.')),
    accountId: Type.Optional(IdField('Only those of this account; a customer sees none but its own.')),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_DOCUMENTS_PAGE,
        default: 20,
        description: 'Items on a page at the most.',
      }),
    ),
    before: Type.Optional(IdField('Id of the last document of the page before.')),
  },
  { additionalProperties: false },
)

/** Documents of the account, or of all for who reviews them, the newest first; `next` is where the next page begins. */
export const listDocuments = query({
  scope: 'documents:read',
  input: ListDocumentsInput,
  answer: async (session, { limit = 20, before, ...filters }) => {
    let select = exchangeOf(session)
      .database.read.query.selectFrom('document')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (!seesAll(session)) select = select.where('account_id', '=', session.actor.accountId)
    if (filters.accountId !== undefined) select = select.where('account_id', '=', filters.accountId)
    if (filters.state !== undefined) select = select.where('state', '=', filters.state)
    if (filters.documentType !== undefined) select = select.where('document_type', '=', filters.documentType)
    if (filters.customerId !== undefined) select = select.where('customer_id', '=', filters.customerId)
    if (filters.orderId !== undefined) select = select.where('order_id', '=', filters.orderId)
    if (before !== undefined) select = select.where('id', '<', before)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showDocument)
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
