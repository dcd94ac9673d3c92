import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import type { NumberTable } from '#db/tables/numbers.ts'

import { categoryOf, pendingSince } from '../category.ts'
import { type CategoryCounts, noCategories } from './block.ts'
import type { BlockRow } from './block-rows.ts'

type CountRow = { prefix: number; part: number; state: NumberTable['state']; over: number; count: number }

const keyOf = ({ prefix, part }: Pick<BlockRow, 'prefix' | 'part'>) => `${prefix}/${part}`

/** How many numbers of each of these blocks are in each category at a moment, in the order of the blocks. */
export async function countCategories(
  reader: Reader,
  blocks: readonly BlockRow[],
  now: number,
): Promise<CategoryCounts[]> {
  if (blocks.length === 0) return []
  const prefixes = [...new Set(blocks.map(({ prefix }) => prefix))]
  const { rows } = await sql<CountRow>`
    select b.prefix, b.part, number.state,
      case when number.state = 'reserved' and number.expires_at <= ${now} then 1
        when number.state = 'ageing' and number.available_at <= ${now} then 1
        when number.state = 'ordered' and number.changed_at < ${pendingSince(now)} then 1 else 0 end as over,
      count(*) as count
    from ${reader.text.numberList(prefixes)} cross join block as b cross join number
    where b.prefix = n.e164
      and number.e164 between b.prefix * 1000 + b.first_line and b.prefix * 1000 + b.last_line
      and (b.members is null or substr(b.members, cast(number.e164 % 1000 + 1 as integer), 1) = '1')
    group by 1, 2, 3, 4`.execute(reader.query)
  const counted = new Map(blocks.map((block) => [keyOf(block), { ...noCategories(), available: block.size }]))
  for (const row of rows) {
    const counts = counted.get(keyOf(row))
    const category = categoryOf({ state: row.state, isForeign: false, isOver: row.over === 1 })
    if (counts === undefined || category === null) continue
    counts[category] += row.count
    counts.available -= row.count
  }
  return blocks.map((block) => counted.get(keyOf(block)) ?? noCategories())
}
