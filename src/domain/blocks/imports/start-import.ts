import { Type } from 'typebox'

import type { ReceivedFile } from '#storage/file-store.ts'

import { checkInput } from '../../input.ts'
import { type Mutation, mutation, type MutationOptions } from '../../mutation.ts'
import { exchangeOf, permit, type Session } from '../../session.ts'
import {
  type ImportJob,
  type ImportJobRow,
  MAX_IMPORT_FILE_BYTES,
  MAX_KEPT_IMPORTS,
  showImportJob,
} from './import-job.ts'
import { type ImportOptions, ImportOptionsSchema } from './import-options.ts'
import { discardImportFile, type ImportUpload } from './import-upload.ts'
import { type OpenSource, openSource, underName } from './open-source.ts'
import { performImport } from './perform-import.ts'
import { noteRunning, type RunningImport } from './running-imports.ts'

/** An import that is asked for: what is wanted of the file, and the file. */
export type ImportSubmission = ImportOptions & { readonly upload: ImportUpload; readonly fileName?: string | undefined }

/** The longest name of a file that is recorded. */
const MAX_FILE_NAME = 255
const UNNAMED = 'file'

/** What is wanted, and what is known of the file: repeated, it is the same. */
const RegisterInput = Type.Object(
  {
    ...ImportOptionsSchema.properties,
    fileName: Type.String({ minLength: 1, maxLength: MAX_FILE_NAME }),
    bytes: Type.Integer({ minimum: 1, maximum: MAX_IMPORT_FILE_BYTES }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
)

/** Writes the row of an import that is about to run; of those that have ended the oldest gives way. */
const registering = ({ id }: ReceivedFile) =>
  mutation({
    name: 'imports.start',
    scope: 'inventory:write',
    input: RegisterInput,
    run: async (tx, session, { source, fileName, bytes, sha256 }) => {
      const now = exchangeOf(session).clock.now()
      const row: ImportJobRow = {
        id,
        state: 'running',
        source,
        file_name: fileName,
        bytes,
        phase: 'read',
        done: 0,
        total: bytes,
        counts: null,
        skipped: null,
        problem: null,
        started_at: now,
        heard_at: now,
        ended_at: null,
      }
      await tx.query
        .insertInto('import_job')
        .values({ ...row, started_by: session.actor.name })
        .execute()
      await tx.query
        .deleteFrom('import_job')
        .where('state', '<>', 'running')
        .where('id', 'not in', (jobs) =>
          jobs.selectFrom('import_job').select('id').orderBy('id', 'desc').limit(MAX_KEPT_IMPORTS),
        )
        .execute()
      return {
        answer: showImportJob(row, now),
        events: [{ type: 'import.started', subject: id, data: { source, fileName, bytes, sha256 } }],
      }
    },
  })

/** Works on an import from here on; its place and its file are given back when it has ended. */
function begin(session: Session, job: ImportJob, opened: OpenSource, submission: ImportSubmission): void {
  const running: RunningImport = {
    progress: { phase: 'read', done: 0, total: job.bytes },
    isStopped: false,
    ended: Promise.resolve(),
  }
  const { source, strict = false, upload } = submission
  const work = { id: job.id, source, fileName: job.fileName, strict, opened }
  running.ended = performImport(session, running, work).then(() => discardImportFile(session, upload))
  noteRunning(exchangeOf(session), job.id, running)
}

/**
 * Begins an import with the file that was received for it, and answers as soon as its header and first rows are read:
 * the rest is done meanwhile, and `getImport` tells how far it has come. Errors: `invalid_input` for a file that is not
 * of its format, `conflicting_filters`.
 */
export const startImport: Mutation<ImportSubmission, ImportJob> = Object.assign(
  async (session: Session, submission: ImportSubmission, options: MutationOptions = {}) => {
    const { upload, fileName = UNNAMED, ...asked } = submission
    const { file } = upload
    const name = fileName.slice(-MAX_FILE_NAME) || UNNAMED
    let isRunning = false
    try {
      permit(session, 'inventory:write')
      const checked = checkInput(ImportOptionsSchema, asked)
      const opened = await openSource(file.path, checked).catch((error: unknown) => {
        throw underName(error, file.path, name)
      })
      const facts = { fileName: name, bytes: file.bytes, sha256: file.sha256 }
      const answered = await registering(file)(session, { ...checked, ...facts }, options)
      // Answered before: that import has run, or runs.
      if (answered.replayed) await opened.close()
      else {
        begin(session, answered.answer, opened, submission)
        isRunning = true
      }
      return answered
    } finally {
      if (!isRunning) await discardImportFile(session, upload)
    }
  },
  { input: ImportOptionsSchema, scope: 'inventory:write' as const },
)
