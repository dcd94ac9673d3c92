import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { useGo } from '../../shell/routing/use-go.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { ConnectionForm } from './connection-form.tsx'

const COLUMNS: readonly Column<Schemas['Connection']>[] = [
  { title: 'Name', show: ({ id, name }) => <PageLink to={`/connections/${id}`}>{name}</PageLink> },
  { title: 'Route', show: ({ route }) => route, isNumber: true },
  { title: 'Gateways', show: ({ gateways }) => gateways.map(({ host }) => host).join(', '), from: 'sm' },
  { title: 'Numbers', show: ({ numbersRouted }) => numbersRouted.toLocaleString('en'), isNumber: true },
]

/** Where calls can go: trunk groups with their gateways. */
export function ConnectionsPage() {
  const mayWrite = useMay('connections:write')
  const go = useGo()
  const [isMaking, making] = useDisclosure()
  const pages = usePaged(['connections', 'list'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/connections', { signal, params: { query } }))
  })
  useLive(['connection.', 'service.routed', 'service.changed'], ['connections'])
  return (
    <>
      <PageHead title="Connections" about="Trunk groups: where calls to your numbers go.">
        {mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
            New connection
          </Button>
        ) : null}
      </PageHead>
      <PagedTable
        label="Connections"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No connections yet">Make one, and route numbers to it.</Empty>}
      />
      <Modal
        opened={isMaking}
        onClose={making.close}
        title="New connection"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ConnectionForm onCancel={making.close} onDone={({ id }) => go(`/connections/${id}`)} />
      </Modal>
    </>
  )
}
