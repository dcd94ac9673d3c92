import type { Document } from '#domain/documents/document.ts'
import type { DocumentFields } from '#domain/documents/document-fields.ts'
import { ReviewDocumentInput, reviewDocument } from '#domain/documents/review-document.ts'
import { submitDocument } from '#domain/documents/submit-document.ts'
import { receiveUpload } from '#domain/documents/upload.ts'
import { mutation } from '#domain/mutation.ts'
import type { Session } from '#domain/session.ts'

export const PDF = Buffer.from('%PDF-1.7\n% a document\n')
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2])
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2])

export async function* chunksOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk
}

/** Sends in a document with this content. */
export async function submit(
  session: Session,
  fields: Partial<DocumentFields> = {},
  content: Uint8Array = PDF,
  more: { readonly fileName?: string; readonly idempotencyKey?: string } = {},
): Promise<Document> {
  const upload = await receiveUpload(session, chunksOf(content))
  const { idempotencyKey, fileName } = more
  const submission = { documentType: 'proof_of_identity', ...fields, upload, fileName }
  return (await submitDocument(session, submission, { idempotencyKey })).answer
}

const review = mutation({
  name: 'test.review',
  scope: 'documents:review',
  input: ReviewDocumentInput,
  run: async (tx, session, input) => {
    const { document, event } = await reviewDocument(tx, session, input)
    return { answer: document, events: [event] }
  },
})

/** The operator accepts a document, by the step alone. */
export async function accept(operator: Session, { id }: Pick<Document, 'id'>): Promise<Document> {
  return (await review(operator, { documentId: id, decision: 'accept' })).answer
}

/** The operator rejects a document, by the step alone. */
export async function reject(operator: Session, { id }: Pick<Document, 'id'>, reason?: string): Promise<Document> {
  const input = { documentId: id, decision: 'reject' as const }
  return (await review(operator, reason === undefined ? input : { ...input, reason })).answer
}
