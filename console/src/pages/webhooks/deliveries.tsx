import { Button, Select } from '@mantine/core'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { DeliveryDetail } from './delivery-detail.tsx'

type Summary = Schemas['DeliverySummary']
const STATES = ['pending', 'delivered', 'failed'] as const

/** The delivery log of a webhook: each event, how often it was tried, and the way to send it again. */
export function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const mayWrite = useMay('webhooks:write')
  const [state, setState] = useState<Summary['state']>()
  const at = { path: { webhookId } }
  const pages = usePaged(['webhooks', 'deliveries', webhookId, state], (cursor, signal) => {
    const query = {
      limit: PAGE_ROWS,
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    return told(api.GET('/v1/webhooks/{webhookId}/deliveries', { signal, params: { ...at, query } }))
  })
  useLive([''], ['webhooks'])
  const resend = useAct(
    (eventId: string) => told(api.POST('/v1/webhooks/{webhookId}/redeliver', { params: at, body: { eventId } })),
    { refresh: ['webhooks'], said: () => 'It is sent again.' },
  )
  const columns: readonly Column<Summary>[] = [
    { title: 'Event', show: (delivery) => <DeliveryDetail webhookId={webhookId} delivery={delivery} /> },
    { title: 'State', show: (delivery) => <StateBadge state={delivery.state} /> },
    { title: 'Tries', show: ({ attempts }) => attempts, isNumber: true, from: 'sm' },
    { title: 'When', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
    { title: 'Next try', show: ({ dueAt }) => <When at={dueAt} />, from: 'md' },
    {
      title: 'Resend',
      show: ({ eventId, type }) =>
        mayWrite ? (
          <Button
            size="xs"
            variant="default"
            loading={resend.isPending && resend.variables === eventId}
            aria-label={`Resend ${type}`}
            onClick={() => resend.mutate(eventId)}
          >
            Resend
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <Select
        label="Show"
        placeholder="All"
        clearable
        w={180}
        mb="sm"
        data={STATES}
        value={state ?? null}
        onChange={(value) => setState(STATES.find((each) => each === value))}
      />
      {resend.error === null ? null : <Failed error={resend.error} />}
      <PagedTable
        label="Deliveries"
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title="Nothing was sent yet">What happens from now on is sent.</Empty>}
      />
    </>
  )
}
