import type { Document } from '../documents/document.ts'
import { ReviewDocumentInput, reviewDocument as review } from '../documents/review-document.ts'
import type { NewEvent } from '../events/append-event.ts'
import { mutation } from '../mutation.ts'

export { ReviewDocumentInput }

/**
 * Accepts or rejects a document of any account. Orders that wait for it go on by `reviewWaiting`, which looks at what
 * each needs: so an order goes on too when the process ends between the two. Errors: `not_found`, `wrong_state`.
 */
export const reviewDocument = mutation({
  name: 'documents.review',
  scope: 'documents:review',
  input: ReviewDocumentInput,
  run: async (tx, session, input): Promise<{ answer: Document; events: readonly [NewEvent] }> => {
    const { document, event } = await review(tx, session, input)
    return { answer: document, events: [event] }
  },
})
