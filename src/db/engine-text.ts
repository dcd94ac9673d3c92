import type { RawBuilder } from 'kysely'

/** The few pieces of SQL in which the engines differ. */
export type EngineText = {
  /** A derived table `n(e164)` of a list of numbers that is one parameter. */
  numberList(numbers: readonly number[]): RawBuilder<{ e164: number }>
  /** How many entries a JSON list in a column has. */
  listLength(list: RawBuilder<unknown>): RawBuilder<number>
  /**
   * Follows a column: whether its number is in a list that is one parameter. For statements that change rows, which
   * cannot begin with the list; of a SELECT over a list nothing is known, and PostgreSQL without statistics compares
   * each row with each item of it.
   */
  among(numbers: readonly number[]): RawBuilder<boolean>
  /** Ends a SELECT so that the block rows it read cannot be withdrawn before this transaction ends. */
  keepBlocks: RawBuilder<unknown>
  /** Ends a SELECT so that nobody else can change the rows it read before this transaction ends. */
  lockRows: RawBuilder<unknown>
  /** Ends a SELECT so that the rows it read cannot be deleted before this transaction ends. */
  keepRows: RawBuilder<unknown>
  /** Ends a SELECT so that nobody else can change, or keep, the rows it read before this transaction ends. */
  lockForDeletion: RawBuilder<unknown>
  /** Ends a SELECT of blocks `b` so that it waits for claims in them and claims wait for it. */
  lockForWithdrawal: RawBuilder<unknown>
  /** The same for rows of `number` in a SELECT that joins them to a list. */
  lockNumbers: RawBuilder<unknown>
  /** True for events that no open transaction can still be followed by in front. */
  settledEvents: RawBuilder<boolean>
  /** Below which `xid` every event is there that ever will be; the log is read in windows that end there. */
  feedHorizon: RawBuilder<number>
}
