import type { DatabaseConfig } from '#db/open.ts'

import type { Options } from '../options.ts'
import type { Row } from '../report/table.ts'
import type { Stage } from '../stage.ts'

/** What a workload has to work with. */
export type Given = {
  readonly stage: Stage
  readonly options: Options
  /** The plan as a file. */
  readonly planFile: string
  /** A store with the whole plan and one customer; filled at the first call. */
  store(): Promise<FilledStore>
}

/** A store with the whole plan in it. */
export type FilledStore = {
  readonly database: DatabaseConfig
  /** The keys of customers who may each hold a million numbers. */
  readonly secrets: readonly string[]
  /** The whole time of `strowger import`, process start included. */
  readonly importMs: number
  /** Rows of the file. */
  readonly rows: number
  readonly blocks: number
  readonly numbers: number
}

/** What a workload found: all figures, for programs, and the rows of the table, for people. */
export type Finding = { readonly figures: unknown; readonly rows: readonly Row[] }

export type Workload = (given: Given) => Promise<Finding>
