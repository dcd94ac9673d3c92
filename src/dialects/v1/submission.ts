import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import { MAX_DOCUMENT_BYTES } from '#domain/documents/document.ts'
import { DocumentFieldsSchema } from '#domain/documents/document-fields.ts'
import type { Submission } from '#domain/documents/submit-document.ts'
import { discardUpload, receiveUpload, type Upload } from '#domain/documents/upload.ts'
import { checkInput } from '#domain/input.ts'

import { sessionOf } from './auth.ts'

/** The part of the form that holds the document. */
const FILE = 'file'
/** Of one form: fields beside the file, bytes of the name and of the value of one, and headers of a part. */
const MAX_FIELDS = 20
const MAX_FIELD_NAME_BYTES = 100
const MAX_FIELD_BYTES = 1_000
const MAX_PART_HEADERS = 20
/** Two, so that the second can be told. */
const MAX_FILES = 2

const LIMITS = {
  fields: MAX_FIELDS,
  fieldNameSize: MAX_FIELD_NAME_BYTES,
  fieldSize: MAX_FIELD_BYTES,
  files: MAX_FILES,
  headerPairs: MAX_PART_HEADERS,
  // One byte more than a document may have, so that it is known when there are more.
  fileSize: MAX_DOCUMENT_BYTES + 1,
}

function malformed(): DomainError {
  return new DomainError(
    'invalid_input',
    'the body is not a whole form of multipart/form-data (RFC 7578) with at most 20 fields and one file: correct it',
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
 * Reads the form of a document: its fields, and its file, which is received while it is read. When anything is wrong
 * nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, `payload_too_large`, `overloaded`.
 */
export async function readSubmission(request: FastifyRequest): Promise<Submission> {
  const session = sessionOf(request)
  if (!request.isMultipart())
    throw new DomainError('unsupported_media_type', 'send the document as Content-Type: multipart/form-data')
  const fields: Record<string, unknown> = {}
  let upload: Upload | undefined
  let fileName: string | undefined
  try {
    for await (const part of partsOf(request)) {
      const { fieldname: name } = part
      if (part.type === 'file') {
        if (name !== FILE) throw refusalAt(name, 'is not a file of this request: send the document as file')
        if (upload !== undefined) throw refusalAt(FILE, 'is given more than once: send one document at a time')
        fileName = part.filename
        upload = await receiveUpload(session, contentOf(part))
      } else {
        if (name === FILE) throw refusalAt(FILE, 'is not a file: send it with a file name')
        if (part.valueTruncated) throw refusalAt(name, `is longer than ${MAX_FIELD_BYTES} bytes: shorten it`)
        if (name in fields) throw refusalAt(name, 'is given more than once: give it once')
        fields[name] = part.value
      }
    }
    if (upload === undefined) throw refusalAt(FILE, 'is missing: send the document')
    return { ...checkInput(DocumentFieldsSchema, fields), upload, fileName }
  } catch (error) {
    if (upload !== undefined) await discardUpload(session, upload)
    throw error
  } finally {
    // Whatever was not read is thrown away, so that the connection can go on.
    request.raw.unpipe()
    request.raw.resume()
  }
}
