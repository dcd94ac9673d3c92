import type { ReceivedFile } from '#storage/file-store.ts'
import { FileTooLarge } from '#storage/file-store.ts'
import { mediaTypeOf } from '#lib/media-type.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import { type Document, MAX_DOCUMENT_BYTES } from './document.ts'

/** Files that one process takes in at once, over all accounts. */
export const MAX_UPLOADS = 64

/** A file that has arrived whole and is one of those that a document may be. It is `submitDocument`'s, or discarded. */
export type Upload = { readonly file: ReceivedFile; readonly mediaType: Document['mediaType'] }

const arriving = new WeakMap<Exchange['files'], number>()

/**
 * Takes in the file of a document: it is read to its end, and nothing of it stays when it is refused. Errors:
 * `payload_too_large` beyond 10 MiB, `invalid_input` at `/file` for an empty one, `unsupported_media_type` when its
 * content is neither PDF nor PNG nor JPEG, `overloaded`.
 */
export async function receiveUpload(session: Session, content: AsyncIterable<Uint8Array>): Promise<Upload> {
  permit(session, 'documents:write')
  const { files, clock } = exchangeOf(session)
  const before = arriving.get(files) ?? 0
  if (before >= MAX_UPLOADS)
    throw new DomainError('overloaded', 'too many files are arriving: try again', { retryAfterSeconds: 1 })
  arriving.set(files, before + 1)
  try {
    const file = await files.receive(newId('document', clock), content, MAX_DOCUMENT_BYTES)
    try {
      return { file, mediaType: checkContent(file) }
    } catch (error) {
      await files.discard(file)
      throw error
    }
  } catch (error) {
    if (error instanceof FileTooLarge)
      throw new DomainError(
        'payload_too_large',
        `the file is longer than ${MAX_DOCUMENT_BYTES} bytes: send a smaller one, such as a scan of fewer dots`,
        { pointer: '/file', extra: { limit: MAX_DOCUMENT_BYTES } },
      )
    throw error
  } finally {
    arriving.set(files, (arriving.get(files) ?? 1) - 1)
  }
}

function checkContent({ bytes, head }: ReceivedFile): Document['mediaType'] {
  if (bytes === 0)
    throw new DomainError('invalid_input', 'file is empty: send the document itself', { pointer: '/file' })
  const mediaType = mediaTypeOf(head)
  if (mediaType !== undefined) return mediaType
  throw new DomainError(
    'unsupported_media_type',
    'file is none of PDF, PNG and JPEG by its content, whatever its name says: send one of these',
    { pointer: '/file' },
  )
}

/** Forgets a file that no document is going to be made of. */
export async function discardUpload(session: Session, { file }: Upload): Promise<void> {
  await exchangeOf(session).files.discard(file)
}
