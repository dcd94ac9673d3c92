import { newId } from '#lib/ids.ts'
import { FileTooLarge, type ReceivedFile } from '#storage/file-store.ts'

import { DomainError } from '../../errors.ts'
import { exchangeOf, permit, type Session } from '../../session.ts'
import { MAX_IMPORT_FILE_BYTES } from './import-job.ts'
import { giveImportSlot, takeImportSlot } from './running-imports.ts'

/** A file that has arrived whole, with the place of the import that it is for. It is `startImport`'s, or discarded. */
export type ImportUpload = { readonly file: ReceivedFile }

/**
 * Takes in a file to be imported; nothing of it stays when it is refused. Errors: `overloaded` when another import is
 * under way, `payload_too_large` beyond 64 MiB, `invalid_input` for an empty one.
 */
export async function receiveImportFile(session: Session, content: AsyncIterable<Uint8Array>): Promise<ImportUpload> {
  permit(session, 'inventory:write')
  const exchange = exchangeOf(session)
  takeImportSlot(exchange)
  try {
    const file = await exchange.files.receive(newId('import', exchange.clock), content, MAX_IMPORT_FILE_BYTES)
    if (file.bytes > 0) return { file }
    await exchange.files.discard(file)
    throw new DomainError('invalid_input', 'file is empty: send the file itself', { pointer: '/file' })
  } catch (error) {
    giveImportSlot(exchange)
    if (error instanceof FileTooLarge)
      throw new DomainError(
        'payload_too_large',
        `the file is longer than ${MAX_IMPORT_FILE_BYTES} bytes: pack it, or import it with the command line`,
        { pointer: '/file', extra: { limit: MAX_IMPORT_FILE_BYTES } },
      )
    throw error
  }
}

/** Forgets a file whose import has ended, or that none is going to be made of, and gives its place back. */
export async function discardImportFile(session: Session, { file }: ImportUpload): Promise<void> {
  const exchange = exchangeOf(session)
  giveImportSlot(exchange)
  await exchange.files
    .discard(file)
    .catch((error: unknown) => exchange.log.warn({ error, file: file.id }, 'a file is left to the sweep'))
}
