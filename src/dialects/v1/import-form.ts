import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { MAX_IMPORT_FILE_BYTES } from '#domain/blocks/imports/import-job.ts'
import { ImportOptionsSchema } from '#domain/blocks/imports/import-options.ts'
import { discardImportFile, type ImportUpload, receiveImportFile } from '#domain/blocks/imports/import-upload.ts'
import type { ImportSubmission } from '#domain/blocks/imports/start-import.ts'
import { DomainError } from '#domain/errors.ts'
import { checkInput } from '#domain/input.ts'

import { sessionOf } from './auth.ts'
import { queryReader } from './query-text.ts'

/** The part of the form that holds the file. */
const FILE = 'file'
/** Of one form: fields beside the file, bytes of the name and of the value of one, and headers of a part. */
const MAX_FIELDS = 20
const MAX_FIELD_NAME_BYTES = 100
const MAX_FIELD_BYTES = 2_000
const MAX_PART_HEADERS = 20
/** Two, so that the second can be told. */
const MAX_FILES = 2

const LIMITS = {
  fields: MAX_FIELDS,
  fieldNameSize: MAX_FIELD_NAME_BYTES,
  fieldSize: MAX_FIELD_BYTES,
  files: MAX_FILES,
  headerPairs: MAX_PART_HEADERS,
  // One byte more than a file may have, so that it is known when there are more.
  fileSize: MAX_IMPORT_FILE_BYTES + 1,
}

/** Texts of the form as the fields of the options: lists are separated by commas. */
const readFields = queryReader(ImportOptionsSchema)

function malformed(): DomainError {
  return new DomainError(
    'invalid_input',
    `the body is not a whole form of multipart/form-data (RFC 7578) with at most ${MAX_FIELDS} fields and one file: correct it`,
  )
}

function refusalAt(name: string, problem: string): DomainError {
  return new DomainError('invalid_input', `${name} ${problem}`, { pointer: `/${name}` })
}

/** What is read of a file; a form that breaks off in the middle of it is the caller's mistake and not ours. */
async function* contentOf({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file) {
      const bytes: unknown = chunk
      if (bytes instanceof Uint8Array) yield bytes
    }
  } catch {
    throw malformed()
  }
}

async function* partsOf(request: FastifyRequest) {
  try {
    yield* request.parts({ limits: LIMITS })
  } catch (error) {
    throw error instanceof DomainError ? error : malformed()
  }
}

/**
 * Reads the form of an import: its fields, and its file, which is received while it is read. When anything is wrong
 * nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, `payload_too_large`, `overloaded`.
 */
export async function readImportForm(request: FastifyRequest): Promise<ImportSubmission> {
  const session = sessionOf(request)
  if (!request.isMultipart())
    throw new DomainError('unsupported_media_type', 'send the file as Content-Type: multipart/form-data')
  const fields: Record<string, unknown> = {}
  let upload: ImportUpload | undefined
  let fileName: string | undefined
  try {
    for await (const part of partsOf(request)) {
      const { fieldname: name } = part
      if (part.type === 'file') {
        if (name !== FILE) throw refusalAt(name, 'is not a file of this request: send the file to import as file')
        if (upload !== undefined) throw refusalAt(FILE, 'is given more than once: send one file at a time')
        fileName = part.filename
        upload = await receiveImportFile(session, contentOf(part))
      } else {
        if (name === FILE) throw refusalAt(FILE, 'is not a file: send it with a file name')
        if (part.valueTruncated) throw refusalAt(name, `is longer than ${MAX_FIELD_BYTES} bytes: shorten it`)
        if (name in fields) throw refusalAt(name, 'is given more than once: give it once')
        fields[name] = part.value
      }
    }
    if (upload === undefined) throw refusalAt(FILE, 'is missing: send the file to import')
    return { ...checkInput(ImportOptionsSchema, readFields(fields)), upload, fileName }
  } catch (error) {
    if (upload !== undefined) await discardImportFile(session, upload)
    throw error
  } finally {
    // Whatever was not read is thrown away, so that the connection can go on.
    request.raw.unpipe()
    request.raw.resume()
  }
}
