import type { Selectable } from 'kysely'
import { Type, type Static } from 'typebox'

import type { ImportJobTable } from '#db/tables/imports.ts'
import { MINUTE_MS } from '#lib/clock.ts'

/** Bytes of a file that is sent to be imported, packed or not; larger ones are for the command line. */
export const MAX_IMPORT_FILE_BYTES = 67_108_864
/** Imports that one process works on at once: each holds its rows in memory. */
export const MAX_RUNNING_IMPORTS = 1
/** Imports that are remembered; the oldest that has ended gives way. */
export const MAX_KEPT_IMPORTS = 200
/** Without a word from its process for so long an import was cut off, and nothing of it was kept. */
export const IMPORT_SILENCE_MS = 5 * MINUTE_MS

const STATES = ['running', 'completed', 'failed', 'interrupted'] as const
const Whole = (description: string) => Type.Integer({ minimum: 0, description })
const MomentOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

const CountsSchema = Type.Object(
  {
    rows: Whole('Rows of the file.'),
    skipped: Whole('Rows that the filters, or their own word, left out.'),
    rejected: Whole('Rows that are wrong.'),
    added: Whole('Blocks that are new.'),
    updated: Whole('Blocks that changed.'),
    unchanged: Whole('Blocks that were as offered already.'),
    numbers: Whole('Numbers that the rows offer.'),
  },
  { $id: 'ImportCounts', additionalProperties: false, description: 'Rows and blocks by what became of them.' },
)

/** An import that was asked for over the API. */
export const ImportJobSchema = Type.Object(
  {
    id: Type.String({ description: 'Id, `imp_…`.' }),
    state: Type.Enum(STATES, {
      description:
        '`running`; `completed`; `failed`: see `problem`, and nothing was kept; `interrupted`: its process ended, and ' +
        'what was not committed by then was not kept: look at the blocks, or send the file again, which changes nothing twice.',
    }),
    source: Type.String({ description: 'Which sort of file.' }),
    fileName: Type.String({ description: 'Name of the file.' }),
    bytes: Type.Integer({
      minimum: 1,
      maximum: MAX_IMPORT_FILE_BYTES,
      description: 'Bytes of the file as it was sent.',
    }),
    progress: Type.Object(
      {
        phase: Type.Enum(['read', 'write'], { description: 'Reading the file, or writing its rows.' }),
        done: Whole('Bytes that were read, or rows that were written.'),
        total: Whole('Bytes or rows in all; 0: not known yet.'),
      },
      { additionalProperties: false, description: 'How far it has come.' },
    ),
    counts: Type.Union([CountsSchema, Type.Null()], { description: 'Null until it has completed.' }),
    skippedBecause: Type.Array(
      Type.Object(
        { reason: Type.String({ description: 'Why.' }), rows: Type.Integer({ minimum: 1, description: 'How many.' }) },
        { additionalProperties: false },
      ),
      { description: 'Rows that were left out, by reason, the most frequent first; empty until it has completed.' },
    ),
    problem: Type.Union(
      [
        Type.Object(
          {
            code: Type.String({ description: 'One of the codes of errors.' }),
            detail: Type.String({ description: 'The problem and the cure.' }),
          },
          { additionalProperties: false },
        ),
        Type.Null(),
      ],
      { description: '`failed`: why.' },
    ),
    startedAt: Type.String({ format: 'date-time', description: 'When, UTC.' }),
    endedAt: MomentOrNull('When it ended, UTC.'),
  },
  { $id: 'Import', additionalProperties: false },
)
export type ImportJob = Static<typeof ImportJobSchema>
export type ImportProblem = NonNullable<ImportJob['problem']>

/** The columns that are shown: all but the rejects, which can be long. */
export const SHOWN_COLUMNS = [
  'id',
  'state',
  'source',
  'file_name',
  'bytes',
  'phase',
  'done',
  'total',
  'counts',
  'skipped',
  'problem',
  'started_at',
  'heard_at',
  'ended_at',
] as const
export type ImportJobRow = Pick<Selectable<ImportJobTable>, (typeof SHOWN_COLUMNS)[number]>

/** What the store keeps as JSON was written by this program. */
const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/** The import as it is shown at a moment. */
export function showImportJob(row: ImportJobRow, now: number): ImportJob {
  const isSilent = row.state === 'running' && row.heard_at + IMPORT_SILENCE_MS <= now
  return {
    id: row.id,
    state: isSilent ? 'interrupted' : row.state,
    source: row.source,
    fileName: row.file_name,
    bytes: row.bytes,
    progress: { phase: row.phase, done: row.done, total: row.total },
    counts: parsed(row.counts) as ImportJob['counts'],
    skippedBecause: (parsed(row.skipped) ?? []) as ImportJob['skippedBecause'],
    problem: parsed(row.problem) as ImportJob['problem'],
    startedAt: new Date(row.started_at).toISOString(),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at).toISOString(),
  }
}
