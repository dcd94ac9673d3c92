import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { Reference } from '../../forms/reference.tsx'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { Day, When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { Empty } from '../../shell/states/empty.tsx'

type Sent = Schemas['Document']

const COLUMNS: readonly Column<Sent>[] = [
  {
    title: 'Document',
    show: ({ id, documentType, fileName, state }) => {
      const name = `${documentType.replaceAll('_', ' ')}${fileName === null ? '' : `: ${fileName}`}`
      return state === 'withdrawn' ? name : <Anchor href={`/v1/documents/${id}/content`}>{name}</Anchor>
    },
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Customer', show: ({ customerId }) => <Reference to="customers" id={customerId} />, from: 'md' },
  { title: 'Sent in', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
  { title: 'Until', show: ({ expiresOn }) => <Day on={expiresOn} />, from: 'md' },
  { title: 'Why not', show: ({ reason }) => reason ?? '–', from: 'lg' },
]

/** The documents that were sent in, the way to each file, and to take back what waits. */
export function DocumentsTable() {
  const mayWrite = useMay('documents:write')
  const [leaving, setLeaving] = useState<Sent>()
  const pages = usePaged(['documents', 'list'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/documents', { signal, params: { query } }))
  })
  useLive(['document.'], ['documents'])
  const withdraw = useAct(
    (documentId: string) => told(api.DELETE('/v1/documents/{documentId}', { params: { path: { documentId } } })),
    { refresh: ['documents', 'orders'], said: () => 'Withdrew the document.' },
  )
  const withdrawal: Column<Sent> = {
    title: 'Withdraw',
    from: 'sm',
    show: (sent) =>
      sent.state === 'submitted' && mayWrite ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => setLeaving(sent)}
          aria-label={`Withdraw ${sent.fileName ?? sent.id}`}
        >
          Withdraw
        </Button>
      ) : null,
  }
  const close = () => setLeaving(undefined)
  return (
    <>
      <PagedTable
        label="Documents that were sent in"
        pages={pages}
        columns={[...COLUMNS, withdrawal]}
        keyOf={({ id }) => id}
        empty={<Empty title="No documents yet">Drop a file above; it is looked at by the operator.</Empty>}
      />
      <Confirm
        opened={leaving !== undefined}
        onClose={close}
        title="Withdraw the document?"
        act="Withdraw"
        isActing={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => {
          if (leaving !== undefined) withdraw.mutate(leaving.id, { onSuccess: close })
        }}
      >
        Its file is removed.
      </Confirm>
    </>
  )
}
