import { Group, SegmentedControl } from '@mantine/core'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { AccountName } from '../account-name.tsx'

const STATES = ['submitted', 'accepted', 'rejected'] as const

const COLUMNS: readonly Column<Schemas['Document']>[] = [
  {
    title: 'Document',
    show: ({ id, documentType, fileName }) => (
      <PageLink to={`/review/documents/${id}`}>
        {documentType.replaceAll('_', ' ')}
        {fileName === null ? '' : `: ${fileName}`}
      </PageLink>
    ),
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} />, from: 'sm' },
  { title: 'Account', show: ({ accountId }) => <AccountName id={accountId} /> },
  { title: 'Order', show: ({ orderId }) => orderId ?? '–', from: 'lg' },
  { title: 'Sent in', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
]

/** The documents that wait to be looked at, of all accounts. */
export function ReviewPage() {
  const [fields, set] = useFields()
  const state = STATES.find((each) => each === fields['state']) ?? 'submitted'
  const pages = usePaged(['documents', 'review', state], (cursor, signal) => {
    const query = { state, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/documents', { signal, params: { query } }))
  })
  useLive(['document.'], ['documents'])
  return (
    <>
      <PageHead
        title="Document review"
        about="What customers have sent in. Orders that wait for it go on by themselves."
      />
      <Group mb="sm">
        <SegmentedControl
          aria-label="Which documents"
          data={STATES.map((value) => ({ value, label: value === 'submitted' ? 'Waiting' : value }))}
          value={state}
          onChange={(value) => set({ state: value === 'submitted' ? '' : value })}
        />
      </Group>
      <PagedTable
        label="Documents"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title={state === 'submitted' ? 'Nothing waits for you' : 'There are none'} />}
      />
    </>
  )
}
