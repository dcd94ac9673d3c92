import { Badge, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { CategoryBar } from '../category-bar.tsx'
import { CategoryLegend } from '../category-legend.tsx'
import { BlockFilters } from './block-filters.tsx'
import { blockName } from './block-name.ts'
import { StretchSale } from './stretch-sale.tsx'

/** After the last key the list is asked for. */
const TYPING_MS = 250

type Block = Schemas['Block']

const COLUMNS: readonly Column<Block>[] = [
  {
    title: 'Block',
    show: ({ prefix }) => (
      <PageLink to={`/inventory/${prefix}`} className="number">
        {blockName(prefix)}
      </PageLink>
    ),
  },
  {
    title: 'Place',
    show: ({ rateCenter, city, region, country }) => [rateCenter ?? city, region, country].filter(Boolean).join(', '),
  },
  { title: 'OCN', show: ({ ocn }) => ocn ?? '–', from: 'md' },
  { title: 'Tier', show: ({ tier }) => tier, from: 'lg', isNumber: true },
  { title: 'Use', show: ({ categories, size }) => <CategoryBar categories={categories} of={size} />, from: 'xs' },
  { title: 'Free', show: ({ categories }) => categories.available.toLocaleString('en'), isNumber: true },
  {
    title: 'Sale',
    show: ({ onSale }) => (onSale ? 'on sale' : <Badge variant="default">withdrawn</Badge>),
    from: 'md',
  },
]

function queryOf(fields: Readonly<Record<string, string>>) {
  const { npa, state, rateCenter, ocn, country, onSale } = fields
  const has = (text: string | undefined, form: RegExp) => text !== undefined && form.test(text)
  return {
    ...(has(npa, /^\d{3}$/) ? { npa } : {}),
    ...(has(state, /^\S+$/) ? { state } : {}),
    ...(has(rateCenter, /\S/) ? { rateCenter } : {}),
    ...(has(ocn, /^\w{4}$/) ? { ocn } : {}),
    ...(has(country, /^(?:[A-Z]{2}|001)$/) ? { country } : {}),
    ...(onSale === undefined ? {} : { onSale: onSale === 'true' }),
  }
}

/** The blocks of the exchange, and how their numbers are used. */
export function InventoryPage() {
  const [fields] = useFields()
  const [narrowed] = useDebouncedValue(queryOf(fields), TYPING_MS)
  const pages = usePaged(['blocks', narrowed], (cursor, signal) => {
    const query = { ...narrowed, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/blocks', { signal, params: { query } }))
  })
  useLive(['inventory.', 'numbers.'], ['blocks'])
  return (
    <>
      <PageHead title="Inventory" about="The blocks that you hold, and how their numbers are used.">
        <StretchSale />
      </PageHead>
      <BlockFilters />
      <CategoryLegend />
      <PagedTable
        label="Blocks"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ prefix, part }) => `${prefix}/${part}`}
        empty={
          <Empty title="No such blocks">
            <PageLink to="/imports">Import a file</PageLink> of blocks that you hold, or widen what you look for.
          </Empty>
        }
      />
      {pages.rows?.length === 0 && pages.next !== undefined ? (
        <Text size="sm">None among the blocks that were looked at so far: go on to the next page.</Text>
      ) : null}
    </>
  )
}
