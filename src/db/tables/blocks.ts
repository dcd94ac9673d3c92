import type { GeneratedAlways } from 'kysely'

export type ProfileTable = {
  id: GeneratedAlways<number>
  /** Canonical JSON of all the terms: equal terms, one profile. */
  terms: string
}

/**
 * A run of numbers on offer: those of `prefix` × 1000 + line for every line from `first_line` to `last_line`,
 * or, where `members` is set, only those lines whose character in it is '1'.
 */
export type BlockTable = {
  /** The number without its last three digits. */
  prefix: number
  /** Blocks of one prefix with different profiles, 0–15; their lines never overlap. */
  part: number
  /** Id of a profile. No foreign key: it would make an import of millions several times slower; `verify` looks instead. */
  profile_id: number
  first_line: number
  last_line: number
  /** 1,000 characters of 0 and 1, or null when all lines of the run belong. */
  members: string | null
  size: number
  ocn: string | null
  /** 1 while its numbers may be taken; 0 when withdrawn. */
  on_sale: number
  /** When a number of it was first taken; null = never. A block that was opened stays so. */
  opened_at: number | null
  import_id: string
}

export type ImportTable = {
  id: string
  source: string
  file_name: string
  imported_at: number
  /** JSON: counts of rows and blocks by outcome. */
  counts: string
}
