import { Group, Select, Stack, Title } from '@mantine/core'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { Day, When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { AccountName } from '../account-name.tsx'
import { PortOutDesk } from './port-out-desk.tsx'

type State = Schemas['PortSummary']['state']

const STATES: readonly { readonly value: State; readonly label: string }[] = [
  { value: 'submitted', label: 'Submitted' },
  { value: 'pending_signature', label: 'Wait for a signature' },
  { value: 'exception', label: 'With an exception' },
  { value: 'foc_confirmed', label: 'Day agreed' },
  { value: 'ported', label: 'Ported' },
  { value: 'cancelled', label: 'Cancelled' },
  { value: 'draft', label: 'Drafts' },
]

const COLUMNS: readonly Column<Schemas['PortSummary']>[] = [
  {
    title: 'Port',
    show: ({ id, quantity }) => (
      <PageLink to={`/port-desk/${id}`}>
        {quantity === 1 ? '1 number' : `${quantity.toLocaleString('en')} numbers`}
      </PageLink>
    ),
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Account', show: ({ accountId }) => <AccountName id={accountId} />, from: 'sm' },
  { title: 'From', show: ({ currentCarrier }) => currentCarrier ?? '–', from: 'md' },
  { title: 'Wanted on', show: ({ requestedFocDate }) => <Day on={requestedFocDate} />, from: 'md' },
  { title: 'Agreed on', show: ({ focDate }) => <Day on={focDate} />, from: 'sm' },
  { title: 'Submitted', show: ({ submittedAt }) => <When at={submittedAt} />, from: 'lg' },
]

/** The ports of all accounts, and the requests of other carriers. */
export function PortDeskPage() {
  const [fields, set] = useFields()
  const state = STATES.find(({ value }) => value === fields['state'])?.value
  const pages = usePaged(['ports', 'desk', state ?? 'all'], (cursor, signal) => {
    const query = {
      limit: PAGE_ROWS,
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    return told(api.GET('/v1/ports', { signal, params: { query } }))
  })
  useLive(['port.'], ['ports'])
  return (
    <Stack>
      <PageHead title="Port desk" about="Numbers that come from other carriers, and numbers that others ask for." />
      <Group>
        <Select
          label="State"
          placeholder="All"
          clearable
          data={STATES}
          value={state ?? null}
          onChange={(value) => set({ state: value ?? '' })}
        />
      </Group>
      <PagedTable
        label="Ports"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No such ports">Customers draft them and submit them to you.</Empty>}
      />
      <Title order={2} size="h4">
        Requests of other carriers
      </Title>
      <PortOutDesk />
    </Stack>
  )
}
