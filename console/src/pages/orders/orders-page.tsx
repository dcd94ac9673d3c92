import { Group, Select } from '@mantine/core'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { PageHead } from '../../shell/page-head.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { useFields } from '../../shell/routing/use-address.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { kindName } from './kind-name.ts'

const KINDS = [
  'new',
  'change',
  'move',
  'disconnect',
  'restore',
  'port_in',
  'campaign_assign',
  'campaign_remove',
] as const
const STATES = [
  'submitted',
  'documents_required',
  'in_review',
  'in_progress',
  'backordered',
  'completed',
  'partially_completed',
  'rejected',
  'cancelled',
] as const
const choice = (value: string) => ({ value, label: value.replaceAll('_', ' ') })

const COLUMNS: readonly Column<Schemas['OrderSummary']>[] = [
  {
    title: 'Order',
    show: ({ id, kind }) => <PageLink to={`/orders/${id ?? ''}`}>{kindName(kind)}</PageLink>,
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  {
    title: 'Numbers',
    show: ({ completed, wanted }) => `${completed.toLocaleString('en')} of ${wanted.toLocaleString('en')}`,
    isNumber: true,
  },
  { title: 'Placed', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
  { title: 'Your id', show: ({ externalId }) => externalId ?? '–', from: 'md' },
  { title: 'Id', show: ({ id }) => <span className="number">{id}</span>, from: 'lg' },
]

/** The orders of the account, as they go on. */
export function OrdersPage() {
  const [fields, setFields] = useFields()
  const kind = KINDS.find((each) => each === fields['kind'])
  const state = STATES.find((each) => each === fields['state'])
  const pages = usePaged(['orders', 'list', kind, state], (cursor, signal) => {
    const query = {
      limit: PAGE_ROWS,
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    return told(api.GET('/v1/orders', { signal, params: { query } }))
  })
  useLive(['order.'], ['orders'])
  return (
    <>
      <PageHead title="Orders" about="What you wanted done with numbers, and what became of it." />
      <Group mb="sm">
        <Select
          label="Kind"
          placeholder="Any"
          clearable
          data={KINDS.map((value) => ({ value, label: kindName(value) }))}
          value={kind ?? null}
          onChange={(value) => setFields({ kind: value ?? '' })}
        />
        <Select
          label="State"
          placeholder="Any"
          clearable
          data={STATES.map(choice)}
          value={state ?? null}
          onChange={(value) => setFields({ state: value ?? '' })}
        />
      </Group>
      <PagedTable
        label="Orders"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id, createdAt }) => id ?? createdAt}
        empty={
          <Empty title="No orders here">
            <PageLink to="/">Find numbers and order some</PageLink>
          </Empty>
        }
      />
    </>
  )
}
