import type { TProperties } from 'typebox'

import type { Reader, Transaction } from '#db/database.ts'

import type { Scope, Session } from '../session.ts'
import type { Row, Values } from './columns.ts'
import type { Noun } from './nouns.ts'

/** Resources on one page at the most. */
export const MAX_RESOURCES_PAGE = 100

/**
 * What the verbs of a resource know of it. Each sort has a table with `id`, `account_id`, `created_at`, `changed_at` and a
 * column for each of its fields.
 */
export type Resource = {
  readonly noun: Noun
  /** The form of each field. What is not known of a resource is null. */
  readonly fields: TProperties
  /** Fields that are given when it is made, and never null. */
  readonly needed: readonly string[]
  /** Fields by which a list can be narrowed. */
  readonly filters: readonly string[]
  /** How many an account may have. */
  readonly maxPerAccount: number
  readonly scopes: { readonly read: Scope; readonly write: Scope }
  /** The fields as they are kept, all of them together. Errors: `invalid_input` for those that contradict each other. */
  settle(values: Values): Values
  /** Columns that the exchange fills when it is made. */
  assign(tx: Transaction, session: Session): Promise<Row>
  /** The form of what an answer has beside the fields, and that itself for each row. */
  readonly beside: TProperties
  showBeside(reader: Reader, rows: readonly Row[], values: readonly Values[]): Promise<readonly Values[]>
  /** What the log says about fields that were set, and the row as it is now. */
  tell(set: Values, row: Row): Values
}
