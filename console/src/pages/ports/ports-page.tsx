import { Button, Modal, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { filled } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { Day, When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { countOf } from '../../shell/format/count.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { useGo } from '../../shell/routing/use-go.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { PORT_FIELDS, portBody } from './port-fields.ts'
import { PortOuts } from './port-outs.tsx'

const COLUMNS: readonly Column<Schemas['PortSummary']>[] = [
  {
    title: 'Port',
    show: ({ id, quantity }) => <PageLink to={`/ports/${id}`}>{countOf(quantity, 'number')}</PageLink>,
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'From', show: ({ currentCarrier }) => currentCarrier ?? '–', from: 'sm' },
  { title: 'Wanted on', show: ({ requestedFocDate }) => <Day on={requestedFocDate} />, from: 'md' },
  { title: 'Agreed on', show: ({ focDate }) => <Day on={focDate} />, from: 'sm' },
  { title: 'Drafted', show: ({ createdAt }) => <When at={createdAt} />, from: 'lg' },
]

/** Numbers that come from other carriers, and requests of other carriers for numbers of the account. */
export function PortsPage() {
  const mayWrite = useMay('ports:write')
  const go = useGo()
  const [isMaking, making] = useDisclosure()
  const pages = usePaged(['ports', 'list'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/ports', { signal, params: { query } }))
  })
  useLive(['port.'], ['ports'])
  const create = useAct((body: Schemas['CreatePort']) => told(api.POST('/v1/ports', { body })), { refresh: ['ports'] })
  return (
    <Stack>
      <PageHead title="Ports" about="Bring numbers from another carrier and keep them.">
        {mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
            New port
          </Button>
        ) : null}
      </PageHead>
      <PagedTable
        label="Ports"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No ports yet">Draft one; nothing happens before you submit it.</Empty>}
      />
      <Title order={2} size="h4">
        Requests of other carriers
      </Title>
      <PortOuts />
      <Modal opened={isMaking} onClose={making.close} title="New port" closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={PORT_FIELDS}
          initial={{}}
          submitLabel="Keep as a draft"
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={(values) =>
            create.mutate(bodyOf(portBody(filled(values), values)), { onSuccess: ({ id }) => go(`/ports/${id}`) })
          }
        />
      </Modal>
    </Stack>
  )
}
