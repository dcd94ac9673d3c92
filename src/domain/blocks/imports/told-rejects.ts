import type { RowReject } from '../block-row.ts'

/** Rows that are wrong and are told, the first ones. */
export const MAX_TOLD_REJECTS = 10_000
/** Characters of all of them together. */
export const MAX_REJECTS_CHARS = 2_000_000

/** A row that is wrong: line, column, value, reason, and the row as it stands in the file. */
export type ToldReject = readonly [line: number, column: string, value: string, reason: string, row: string]

/** Gathers rows that are wrong, as many as are told. */
export function toldRejects(): {
  add(reject: RowReject, raw: string): void
  /** As JSON; null: there is none. */
  text(): string | null
} {
  const told: ToldReject[] = []
  let chars = 0
  return {
    add: ({ line, column, value, reason }, raw) => {
      chars += column.length + value.length + reason.length + raw.length
      if (told.length < MAX_TOLD_REJECTS && chars <= MAX_REJECTS_CHARS) told.push([line, column, value, reason, raw])
    },
    text: () => (told.length === 0 ? null : JSON.stringify(told)),
  }
}
