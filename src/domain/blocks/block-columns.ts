import type { BlockPart } from '#inventory/block-part.ts'

import { linesFromStore } from './import-plan.ts'

/** What the index needs of a row of `block`. */
export type BlockColumns = {
  readonly prefix: number
  readonly part: number
  readonly profile_id: number
  readonly first_line: number
  readonly last_line: number
  readonly members: string | null
  readonly opened_at: number | null
}

/** The block as the index takes it. */
export function blockPartOf(row: BlockColumns): BlockPart {
  return {
    part: row.part,
    profileId: row.profile_id,
    firstLine: row.first_line,
    lastLine: row.last_line,
    members: row.members === null ? null : linesFromStore(row.first_line, row.last_line, row.members),
    openedAt: row.opened_at ?? 0,
  }
}

/** The same columns as a list, in this order. */
export type BlockList = readonly [
  prefix: number,
  part: number,
  profileId: number,
  firstLine: number,
  lastLine: number,
  members: string | null,
  openedAt: number | null,
]

/** The same for a row that came as a list. */
export function blockPartOfList([, part, profileId, firstLine, lastLine, members, openedAt]: BlockList): BlockPart {
  return {
    part,
    profileId,
    firstLine,
    lastLine,
    members: members === null ? null : linesFromStore(firstLine, lastLine, members),
    openedAt: openedAt ?? 0,
  }
}
