import type { FastifyRequest } from 'fastify'

import { MAX_IMPORT_FILE_BYTES } from '#domain/blocks/imports/import-job.ts'
import { ImportOptionsSchema } from '#domain/blocks/imports/import-options.ts'
import { discardImportFile, receiveImportFile } from '#domain/blocks/imports/import-upload.ts'
import type { ImportSubmission } from '#domain/blocks/imports/start-import.ts'
import { checkInput } from '#domain/input.ts'

import { readFileForm } from '../file-form.ts'
import { sessionOf } from './auth.ts'
import { queryReader } from './query-text.ts'

/** Texts of the form as the fields of the options: lists are separated by commas. */
const readFields = queryReader(ImportOptionsSchema)

/**
 * Reads the form of an import: its fields, and its file, which is received while it is read. When anything is wrong
 * nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, `payload_too_large`, `overloaded`.
 */
export function readImportForm(request: FastifyRequest): Promise<ImportSubmission> {
  const session = sessionOf(request)
  return readFileForm(
    request,
    {
      called: 'the file to import',
      maxBytes: MAX_IMPORT_FILE_BYTES,
      receive: (content) => receiveImportFile(session, content),
      discard: (upload) => discardImportFile(session, upload),
    },
    ({ fields, ...file }) => ({ ...checkInput(ImportOptionsSchema, readFields(fields)), ...file }),
  )
}
