import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { SecretShown } from '../../forms/secret-shown.tsx'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { Empty } from '../../shell/states/empty.tsx'
import { WebhookForm } from './webhook-form.tsx'

const COLUMNS: readonly Column<Schemas['Webhook']>[] = [
  {
    title: 'Address',
    show: ({ id, url }) => (
      <span style={{ overflowWrap: 'anywhere' }}>
        <PageLink to={`/webhooks/${id}`}>{url}</PageLink>
      </span>
    ),
  },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Events', show: ({ types }) => (types.length === 0 ? 'All' : types.length), from: 'sm' },
  { title: 'Last delivered', show: ({ succeededAt }) => <When at={succeededAt} />, from: 'md' },
]

/** Where the exchange tells of events. */
export function WebhooksPage() {
  const mayWrite = useMay('webhooks:write')
  const [isMaking, making] = useDisclosure()
  const [secret, setSecret] = useState<string>()
  const pages = usePaged(['webhooks', 'list'], async (_cursor, signal) => {
    const { items } = await told(api.GET('/v1/webhooks', { signal }))
    return { items, nextCursor: null }
  })
  useLive(['webhook.'], ['webhooks'])
  const create = useAct((body: Schemas['CreateWebhook']) => told(api.POST('/v1/webhooks', { body })), {
    refresh: ['webhooks'],
  })
  return (
    <>
      <PageHead title="Webhooks" about="Where you are told of events, as they happen.">
        {mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
            New webhook
          </Button>
        ) : null}
      </PageHead>
      <PagedTable
        label="Webhooks"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No webhooks yet">Name an address, and it is told of what happens.</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title="New webhook" closeButtonProps={{ 'aria-label': 'Close' }}>
        <WebhookForm
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={(body) =>
            create.mutate(body, {
              onSuccess: (made) => {
                making.close()
                setSecret(made.secret)
              },
            })
          }
        />
      </Modal>
      <SecretShown title="What it is signed with" secret={secret} onClose={() => setSecret(undefined)} />
    </>
  )
}
