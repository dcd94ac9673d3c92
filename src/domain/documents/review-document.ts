import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { NewEvent } from '../events/append-event.ts'
import { IdField } from '../id-field.ts'
import { Line } from '../resources/field.ts'
import { exchangeOf, type Session } from '../session.ts'
import { type Document, showDocument, statesBefore } from './document.ts'

/** A document, and what its review came to. */
export const ReviewDocumentInput = Type.Object(
  {
    documentId: IdField('Id of the document, `doc_…`.'),
    decision: Type.Enum(['accept', 'reject'], { description: 'What the review came to.' }),
    reason: Type.Optional(Line('With `reject`: why, for whoever sent it in; one line of 1 to 200 characters.')),
  },
  { additionalProperties: false },
)

function checkReason({ decision, reason }: Static<typeof ReviewDocumentInput>): void {
  if ((decision === 'reject') === (reason !== undefined)) return
  const message =
    decision === 'reject'
      ? 'reason is missing: say what is wrong with the document, so that a better one can be sent in'
      : 'an accepted document has no reason: leave it out'
  throw new DomainError('invalid_input', message, { pointer: '/reason' })
}

/** Why the document could not be moved. */
async function refusalOf(tx: Transaction, documentId: string): Promise<DomainError> {
  const row = await tx.query.selectFrom('document').select('state').where('id', '=', documentId).executeTakeFirst()
  if (row === undefined)
    return new DomainError('not_found', `there is no document ${documentId}`, { pointer: '/documentId' })
  const message =
    row.state === 'submitted'
      ? `document ${documentId} is past its date: reject it, and have a newer one sent in`
      : `document ${documentId} is ${row.state}: only one that is submitted can be reviewed`
  return new DomainError('wrong_state', message, { pointer: '/documentId' })
}

/**
 * The step by which the operator accepts or rejects a document of any account. Gives the document as it is then, and the
 * event that the verb around it has to write. Errors: `invalid_input` for a rejection without reason and an acceptance
 * with one, `not_found`, `wrong_state` when it was reviewed, withdrawn, or is past its date and was to be accepted.
 */
export async function reviewDocument(
  tx: Transaction,
  session: Session,
  review: Static<typeof ReviewDocumentInput>,
): Promise<{ readonly document: Document; readonly event: NewEvent }> {
  checkReason(review)
  const now = exchangeOf(session).clock.now()
  const state = review.decision === 'accept' ? 'accepted' : 'rejected'
  let update = tx.query
    .updateTable('document')
    .set({
      state,
      reason: review.reason ?? null,
      reviewed_by: session.actor.name,
      reviewed_at: now,
      changed_at: now,
    })
    .where('id', '=', review.documentId)
    .where('state', 'in', statesBefore(state))
  if (state === 'accepted')
    update = update.where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', now)]))
  const row = await update.returningAll().executeTakeFirst()
  if (row === undefined) throw await refusalOf(tx, review.documentId)
  return {
    document: showDocument(row),
    // The reason is for whoever sent it in and may tell of a person: it stands in the document alone.
    event: {
      type: `document.${state}`,
      subject: row.id,
      accountId: row.account_id,
      data: { documentType: row.document_type, customerId: row.customer_id, orderId: row.order_id },
    },
  }
}
