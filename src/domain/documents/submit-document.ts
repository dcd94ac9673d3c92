import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import type { ReceivedFile } from '#storage/file-store.ts'

import { DomainError } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { checkInput } from '../input.ts'
import { type Mutation, mutation, type MutationOptions } from '../mutation.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import {
  type Document,
  DOCUMENT_TYPES,
  MAX_DOCUMENT_BYTES,
  MAX_SUBMITTED_DOCUMENTS,
  MEDIA_TYPES,
  showDocument,
} from './document.ts'
import { type DocumentFields, DocumentFieldsSchema, expiryOf, fileNameOf } from './document-fields.ts'
import { documentOwners } from './document-owners.ts'
import { abandonUpload, beginUpload, keepFile } from './loose-files.ts'
import { discardUpload, type Upload } from './upload.ts'

/** Seconds after which the place where files are kept may be there again. */
const RETRY_SECONDS = 5

/** What is said about a document, and what is known of its file. Not its id, which is chance: repeated, it is the same. */
const RegisterInput = Type.Object(
  {
    ...DocumentFieldsSchema.properties,
    fileName: Type.Union([Type.String(), Type.Null()]),
    mediaType: Type.Enum(MEDIA_TYPES),
    bytes: Type.Integer({ minimum: 1, maximum: MAX_DOCUMENT_BYTES }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
)

/** A document that is sent in: what is said about it, and its file. */
export type Submission = DocumentFields & { readonly upload: Upload; readonly fileName?: string | undefined }

async function checkType(tx: Transaction, documentType: string): Promise<void> {
  if (DOCUMENT_TYPES.some((known) => known === documentType)) return
  const asked = await tx.query.selectFrom('requirement').select('document_type').distinct().execute()
  const known = [...new Set([...DOCUMENT_TYPES, ...asked.map((row) => row.document_type)])]
  if (known.includes(documentType)) return
  throw new DomainError('invalid_input', `documentType ${documentType} is not known: give one of ${known.join(', ')}`, {
    pointer: '/documentType',
  })
}

/** The account's row is locked first, so that two requests cannot both count without the other. */
async function refuseBeyondLimit(tx: Transaction, { actor: { accountId } }: Session): Promise<void> {
  const { count } = await tx.query
    .selectFrom('document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow()
  if (count < MAX_SUBMITTED_DOCUMENTS) return
  throw new DomainError(
    'limit_reached',
    `${MAX_SUBMITTED_DOCUMENTS} documents of the account wait for their review, and no more may: withdraw some, or wait`,
    { extra: { limit: MAX_SUBMITTED_DOCUMENTS } },
  )
}

async function lockAccount(tx: Transaction, { actor: { accountId } }: Session): Promise<void> {
  await tx.query.selectFrom('account').select('id').where('id', '=', accountId).modifyEnd(tx.text.lockRows).execute()
}

/** Writes the row of a document whose file is kept. */
async function writeDocument(
  tx: Transaction,
  session: Session,
  id: string,
  input: Static<typeof RegisterInput>,
): Promise<Document> {
  const now = exchangeOf(session).clock.now()
  await keepFile(tx, id)
  await checkType(tx, input.documentType)
  await lockAccount(tx, session)
  await refuseBeyondLimit(tx, session)
  const row = {
    id,
    account_id: session.actor.accountId,
    state: 'submitted' as const,
    document_type: input.documentType,
    ...(await documentOwners(tx, session, input)),
    file_name: input.fileName,
    media_type: input.mediaType,
    bytes: input.bytes,
    sha256: input.sha256,
    expires_at: expiryOf(input.expiresOn, now),
    reason: null,
    reviewed_by: null,
    reviewed_at: null,
    created_at: now,
    changed_at: now,
  }
  await tx.query.insertInto('document').values(row).execute()
  return showDocument(row)
}

const registering = ({ id }: ReceivedFile) =>
  mutation({
    name: 'documents.submit',
    scope: 'documents:write',
    input: RegisterInput,
    run: async (tx, session, input) => {
      const document = await writeDocument(tx, session, id, input)
      // Names of files tell of people, and the log is kept for ever.
      const { accountId, documentType, customerId, orderId, sha256, bytes, mediaType } = document
      return {
        answer: document,
        events: [
          {
            type: 'document.submitted',
            subject: id,
            accountId,
            data: { documentType, customerId, orderId, sha256, bytes, mediaType },
          },
        ],
      }
    },
  })

/** Puts the file where files are kept. Errors: `overloaded` when that place does not take it. */
async function put({ files, log }: Exchange, file: ReceivedFile): Promise<void> {
  try {
    await files.put(file)
  } catch (error) {
    log.error({ err: error, file: file.id }, 'a document could not be kept')
    throw new DomainError('overloaded', 'the document could not be kept, and nothing was done: try again', {
      retryAfterSeconds: RETRY_SECONDS,
    })
  }
}

/**
 * Sends in a document with the file that was received for it. The file is where files are kept, and survives a power cut,
 * before the document is written; when it is not written after all, nothing of the file stays. Errors: `invalid_input`,
 * `not_found` for what it names, `limit_reached`, `overloaded`.
 */
export const submitDocument: Mutation<Submission, Document> = Object.assign(
  async (session: Session, { upload, fileName, ...fields }: Submission, options: MutationOptions = {}) => {
    const exchange = exchangeOf(session)
    const { file, mediaType } = upload
    let isBegun = false
    try {
      permit(session, 'documents:write')
      const asked = checkInput(DocumentFieldsSchema, fields)
      await beginUpload(exchange, file.id)
      isBegun = true
      await put(exchange, file)
      const facts = { fileName: fileNameOf(fileName), mediaType, bytes: file.bytes, sha256: file.sha256 }
      const answered = await registering(file)(session, { ...asked, ...facts }, options)
      // Answered before, with the document that was made then: this file is one too many.
      if (answered.replayed) await abandonUpload(exchange, file.id)
      return answered
    } catch (error) {
      await discardUpload(session, upload)
      if (isBegun) await leaveNothing(exchange, file.id)
      throw error
    }
  },
  { input: DocumentFieldsSchema, scope: 'documents:write' as const },
)

/** Removes the file unless its document was written, which only the store knows. What fails here is left to the sweep. */
async function leaveNothing(exchange: Exchange, id: string): Promise<void> {
  try {
    await abandonUpload(exchange, id)
  } catch (error) {
    exchange.log.warn({ err: error, file: id }, 'a file without a document is left to the sweep')
  }
}
