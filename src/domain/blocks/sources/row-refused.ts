/** Thrown while a row is read, and turned into a reject there: one row that is wrong never ends an import. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused'
  /** The column that is wrong, as the file's header spells it; empty when it is the row as a whole. */
  readonly column: string
  /** What stands there. */
  readonly value: string
  /** The problem and the cure. */
  readonly reason: string

  constructor(column: string, value: string, reason: string) {
    super(reason)
    this.column = column
    this.value = value
    this.reason = reason
  }
}
