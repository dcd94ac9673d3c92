import type { Transaction } from '#db/database.ts'

import { isSamePart, type KeptPart, linesAsStored } from './import-plan.ts'
import type { ProfileIds } from './profile-ids.ts'

/** Changes to the blocks of several prefixes, gathered to be written at once. */
export type PartChanges = {
  put(prefix: number, part: KeptPart): Promise<void>
  drop(prefix: number, part: number): void
  readonly size: number
  write(tx: Transaction): Promise<void>
}

type Columns = {
  prefix: number[]
  part: number[]
  profile: number[]
  first: number[]
  last: number[]
  members: (string | null)[]
  size: number[]
  ocn: (string | null)[]
  onSale: number[]
  openedAt: (number | null)[]
}

const noColumns = (): Columns => ({
  prefix: [],
  part: [],
  profile: [],
  first: [],
  last: [],
  members: [],
  size: [],
  ocn: [],
  onSale: [],
  openedAt: [],
})

// A block that was withdrawn stays so, and one that was opened stays opened, whatever is imported into it, also when it was
// opened while the import was being planned.
const ON_CONFLICT = `on conflict (prefix, part) do update set profile_id = excluded.profile_id,
  first_line = excluded.first_line, last_line = excluded.last_line, members = excluded.members, size = excluded.size,
  ocn = excluded.ocn, opened_at = coalesce(block.opened_at, excluded.opened_at), import_id = excluded.import_id`

/** Gathers changes that one import makes. */
export function partChanges(importId: string, profileIds: ProfileIds): PartChanges {
  let columns = noColumns()
  let drops: { prefix: number; part: number }[] = []
  return {
    get size() {
      return columns.prefix.length + drops.length
    },
    put: async (prefix, part) => {
      const { first, last, members, size } = linesAsStored(part.lines)
      columns.prefix.push(prefix)
      columns.part.push(part.part)
      columns.profile.push(await profileIds.idOf(part.terms))
      columns.first.push(first)
      columns.last.push(last)
      columns.members.push(members)
      columns.size.push(size)
      columns.ocn.push(part.ocn)
      columns.onSale.push(part.onSale ? 1 : 0)
      columns.openedAt.push(part.openedAt)
    },
    drop: (prefix, part) => void drops.push({ prefix, part }),
    write: async (tx) => {
      for (const { prefix, part } of drops)
        await tx.query.deleteFrom('block').where('prefix', '=', prefix).where('part', '=', part).execute()
      const constant = <T>(value: T): T[] => Array.from({ length: columns.prefix.length }, () => value)
      if (columns.prefix.length > 0)
        await tx.insertMany(
          'block',
          [
            { name: 'prefix', type: 'bigint', values: columns.prefix },
            { name: 'part', type: 'bigint', values: columns.part },
            { name: 'profile_id', type: 'bigint', values: columns.profile },
            { name: 'first_line', type: 'bigint', values: columns.first },
            { name: 'last_line', type: 'bigint', values: columns.last },
            { name: 'members', type: 'text', values: columns.members },
            { name: 'size', type: 'bigint', values: columns.size },
            { name: 'ocn', type: 'text', values: columns.ocn },
            { name: 'on_sale', type: 'bigint', values: columns.onSale },
            { name: 'opened_at', type: 'bigint', values: columns.openedAt },
            { name: 'import_id', type: 'text', values: constant(importId) },
          ],
          ON_CONFLICT,
        )
      columns = noColumns()
      drops = []
    },
  }
}

/** Notes what it takes to bring the parts of a prefix from one state to another; says how many blocks change. */
export async function noteChanges(
  changes: PartChanges,
  prefix: number,
  before: readonly KeptPart[],
  after: readonly KeptPart[],
): Promise<{ added: number; updated: number; unchanged: number }> {
  let added = 0
  let updated = 0
  let unchanged = 0
  for (const part of after) {
    const was = before.find((other) => other.part === part.part)
    if (was !== undefined && isSamePart(was, part)) {
      unchanged++
      continue
    }
    if (was === undefined) added++
    else updated++
    // The part's place was left by one with another fate: it is another block.
    if (was !== undefined && was.onSale !== part.onSale) changes.drop(prefix, part.part)
    await changes.put(prefix, part)
  }
  for (const was of before)
    if (!after.some((part) => part.part === was.part)) {
      updated++
      changes.drop(prefix, was.part)
    }
  return { added, updated, unchanged }
}
