import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Reference } from '../../forms/reference.tsx'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PhoneLink } from '../../lists/phone.tsx'
import type { Selection } from '../../lists/selection.ts'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { Empty } from '../../shell/states/empty.tsx'

/** Which numbers of the account are listed. */
export type NumberFilters = {
  readonly state?: Schemas['Service']['state']
  readonly connectionId?: string
  readonly campaignId?: string
  readonly orderId?: string
}

/** What changes a list of numbers. */
const EVENTS = ['service.', 'order.', 'campaign.', 'numbers.', 'port']

/** Where calls to a number go. */
function Way({ service }: { readonly service: Schemas['Service'] }) {
  if (service.connectionId !== null) return <Reference to="connections" id={service.connectionId} />
  return service.connectionType === 'pstn' ? <>Public network</> : <>Nowhere</>
}

const COLUMNS: readonly Column<Schemas['Service']>[] = [
  { title: 'Number', show: ({ e164 }) => <PhoneLink e164={e164} /> },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Routed to', show: (service) => <Way service={service} />, from: 'sm' },
  { title: 'CNAM', show: ({ cnam }) => cnam ?? '–', from: 'md' },
  { title: 'Campaign', show: ({ campaignId }) => <Reference to="campaigns" id={campaignId} />, from: 'md' },
  { title: 'Reference', show: ({ referenceId }) => referenceId ?? '–', from: 'lg' },
]

type Props = { readonly filters: NumberFilters; readonly selection?: Selection }

/** Numbers of the account, a page at a time, as they change. */
export function NumbersTable({ filters, selection }: Props) {
  const pages = usePaged(['numbers', 'list', filters], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...filters, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/numbers', { signal, params: { query } }))
  })
  useLive(EVENTS, ['numbers'])
  return (
    <PagedTable
      label="Numbers"
      pages={pages}
      columns={COLUMNS}
      keyOf={({ e164 }) => e164}
      empty={
        <Empty title="No numbers here">
          <PageLink to="/">Find and order some</PageLink>
        </Empty>
      }
      {...(selection === undefined ? {} : { selection })}
    />
  )
}
