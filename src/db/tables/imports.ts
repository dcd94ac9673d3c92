import type { Generated } from 'kysely'

/** An import that was asked for over the API. */
export type ImportJobTable = {
  id: string
  state: 'running' | 'completed' | 'failed'
  source: string
  file_name: string
  /** Of the file as it was sent. */
  bytes: number
  /** The credential, or the name, of whoever began it. */
  started_by: string
  phase: 'read' | 'write'
  /** Of the phase: bytes that were read, or rows that were written. */
  done: Generated<number>
  total: Generated<number>
  /** JSON: rows and blocks by what became of them; null until it has completed. */
  counts: string | null
  /** JSON: rows that were left out, by reason. */
  skipped: string | null
  /** The import that it became in the store; null when nothing changed. */
  import_id: string | null
  /** JSON: code and sentence of what it failed at. */
  problem: string | null
  /** JSON: the first rows that were wrong. */
  rejects: string | null
  started_at: number
  /** When its process last said that it works on it. */
  heard_at: number
  ended_at: number | null
}
