import type { DocumentState } from './document.ts'
import { showDocument, statesBefore } from './document.ts'
import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { GetDocumentInput } from './get-document.ts'
import { loosenFile } from './loose-files.ts'
import { getVisible, seesAll } from './own-documents.ts'

/** What nobody relied on an account takes back itself; what was accepted is evidence, which only the operator removes. */
const UNUSED: ReadonlySet<DocumentState> = new Set(['submitted', 'rejected'])

function statesToWithdraw(session: Session): DocumentState[] {
  return statesBefore('withdrawn').filter((state) => seesAll(session) || UNUSED.has(state))
}

/**
 * Takes a document back: it counts no more, and its file is removed. An account takes back what waits for its review or
 * was rejected, and the operator what was accepted too, also when that has expired, of any account. Errors: `not_found`, `wrong_state`.
 */
export const withdrawDocument = mutation({
  name: 'documents.withdraw',
  scope: 'documents:write',
  input: GetDocumentInput,
  run: async (tx, session, { documentId }) => {
    const seen = await getVisible(tx, session, documentId)
    const now = exchangeOf(session).clock.now()
    const row = await tx.query
      .updateTable('document')
      .set({ state: 'withdrawn', reason: null, changed_at: now })
      .where('id', '=', documentId)
      .where('state', 'in', statesToWithdraw(session))
      .returningAll()
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError(
        'wrong_state',
        `document ${documentId} is ${seen.state}: an account withdraws what waits for its review or was rejected, the operator what was accepted too`,
        { pointer: '/documentId' },
      )
    await loosenFile(tx, documentId, now)
    return {
      answer: showDocument(row),
      events: [
        {
          type: 'document.withdrawn',
          subject: documentId,
          accountId: row.account_id,
          data: { documentType: row.document_type, customerId: row.customer_id, orderId: row.order_id },
        },
      ],
    }
  },
})
