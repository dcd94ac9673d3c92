import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { DomainError } from '#domain/errors.ts'

/** The part of the form that holds the file. */
const FILE = 'file'
/** Of one form: fields beside the file, bytes of the name and of the value of one, and headers of a part. */
const MAX_FIELDS = 20
const MAX_FIELD_NAME_BYTES = 100
const MAX_FIELD_BYTES = 2_000
const MAX_PART_HEADERS = 20
/** Two, so that the second can be told. */
const MAX_FILES = 2

/** A form with one file, and what becomes of the file. */
export type FileForm<Upload> = {
  /** What the file is called in refusals: the document, the file to import. */
  readonly called: string
  /** Bytes that the file may have. */
  readonly maxBytes: number
  /** Takes the content in while it is read. */
  receive(content: AsyncIterable<Uint8Array>): Promise<Upload>
  /** Throws away what was taken in. */
  discard(upload: Upload): Promise<void>
}

/** What a form said: its fields as texts, its file, and the name that the file had where it came from. */
export type FilledForm<Upload> = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly upload: Upload
  readonly fileName: string | undefined
}

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

async function* partsOf(request: FastifyRequest, maxBytes: number) {
  const limits = {
    fields: MAX_FIELDS,
    fieldNameSize: MAX_FIELD_NAME_BYTES,
    fieldSize: MAX_FIELD_BYTES,
    files: MAX_FILES,
    headerPairs: MAX_PART_HEADERS,
    // One byte more than a file may have, so that it is known when there are more.
    fileSize: maxBytes + 1,
  }
  try {
    yield* request.parts({ limits })
  } catch (error) {
    throw error instanceof DomainError ? error : malformed()
  }
}

/**
 * Reads a form with one file, which is received while it is read, and gives what `use` makes of it. When anything is wrong,
 * then too, nothing of the file stays. Errors: `unsupported_media_type`, `invalid_input`, and those of `receive`.
 */
export async function readFileForm<Upload, Made>(
  request: FastifyRequest,
  { called, maxBytes, receive, discard }: FileForm<Upload>,
  use: (form: FilledForm<Upload>) => Made,
): Promise<Made> {
  if (!request.isMultipart())
    throw new DomainError('unsupported_media_type', `send ${called} as Content-Type: multipart/form-data`)
  const fields: Record<string, unknown> = {}
  let received: { readonly upload: Upload } | undefined
  let fileName: string | undefined
  try {
    for await (const part of partsOf(request, maxBytes)) {
      const { fieldname: name } = part
      if (part.type === 'file') {
        if (name !== FILE) throw refusalAt(name, `is not a file of this request: send ${called} as file`)
        if (received !== undefined) throw refusalAt(FILE, 'is given more than once: send one at a time')
        fileName = part.filename
        received = { upload: await receive(contentOf(part)) }
      } else {
        if (name === FILE) throw refusalAt(FILE, 'is not a file: send it with a file name')
        if (part.valueTruncated) throw refusalAt(name, `is longer than ${MAX_FIELD_BYTES} bytes: shorten it`)
        if (Object.hasOwn(fields, name)) throw refusalAt(name, 'is given more than once: give it once')
        fields[name] = part.value
      }
    }
    if (received === undefined) throw refusalAt(FILE, `is required: send ${called}`)
    return use({ fields, fileName, upload: received.upload })
  } catch (error) {
    if (received !== undefined) await discard(received.upload)
    throw error
  } finally {
    // Whatever was not read is thrown away, so that the connection can go on.
    request.raw.unpipe()
    request.raw.resume()
  }
}
