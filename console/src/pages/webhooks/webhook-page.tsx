import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { SecretShown } from '../../forms/secret-shown.tsx'
import { useAct } from '../../forms/use-act.ts'
import { StateBadge } from '../../lists/state-badge.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { useGo } from '../../shell/routing/use-go.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { Deliveries } from './deliveries.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** One webhook: whether it goes, its secret, and its delivery log. */
export function WebhookPage() {
  const webhookId = usePart('/webhooks/$id', 'id')
  const at = { params: { path: { webhookId } } }
  const mayWrite = useMay('webhooks:write')
  const go = useGo()
  const [isChanging, changing] = useDisclosure()
  const [isDeleting, deleting] = useDisclosure()
  const [secret, setSecret] = useState<string>()
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks', 'one', webhookId],
    queryFn: ({ signal }) => told(api.GET('/v1/webhooks/{webhookId}', { ...at, signal })),
  })
  useLive(['webhook.'], ['webhooks'])
  const after = { refresh: ['webhooks'] }
  const change = useAct(
    (body: Schemas['ChangeWebhook']) => told(api.PATCH('/v1/webhooks/{webhookId}', { ...at, body })),
    after,
  )
  const move = useAct(
    (isOn: boolean) =>
      told(isOn ? api.POST('/v1/webhooks/{webhookId}/resume', at) : api.POST('/v1/webhooks/{webhookId}/pause', at)),
    after,
  )
  const rotate = useAct(() => told(api.POST('/v1/webhooks/{webhookId}/rotate', at)), after)
  const remove = useAct(() => told(api.DELETE('/v1/webhooks/{webhookId}', at)), { refresh: [] })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const isPaused = data.state === 'paused'
  return (
    <Stack>
      <PageHead
        title={data.description ?? 'Webhook'}
        about={<span style={{ overflowWrap: 'anywhere' }}>{data.url}</span>}
      >
        {mayWrite ? (
          <>
            <Button variant="default" loading={move.isPending} onClick={() => move.mutate(isPaused)}>
              {isPaused ? 'Resume' : 'Pause'}
            </Button>
            <Button variant="default" onClick={changing.open}>
              Change
            </Button>
            <Button
              variant="default"
              loading={rotate.isPending}
              onClick={() => rotate.mutate(undefined, { onSuccess: (rotated) => setSecret(rotated.secret) })}
            >
              New secret
            </Button>
            <Button variant="default" onClick={deleting.open}>
              Delete
            </Button>
          </>
        ) : null}
      </PageHead>
      <Group>
        <StateBadge state={data.state} />
        <Text size="sm">{data.types.length === 0 ? 'All events' : data.types.join(', ')}</Text>
      </Group>
      {data.pauseReason === 'failing' || data.pauseReason === 'gone' ? (
        <Alert color="red" title="Paused by the exchange">
          Its address did not take what was sent. Put it right and resume; nothing is lost.
        </Alert>
      ) : null}
      {move.error === null ? null : <Failed error={move.error} />}
      <Title order={2} size="h4">
        Deliveries
      </Title>
      <Deliveries webhookId={webhookId} />
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title="Change the webhook"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <WebhookForm
          webhook={data}
          isSending={change.isPending}
          error={change.error}
          onCancel={changing.close}
          onSubmit={(body) => change.mutate(body, { onSuccess: changing.close })}
        />
      </Modal>
      <SecretShown title="What it is signed with from now on" secret={secret} onClose={() => setSecret(undefined)} />
      <Confirm
        opened={isDeleting}
        onClose={deleting.close}
        title="Delete the webhook?"
        act="Delete the webhook"
        isActing={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => go('/webhooks', { replace: true }) })}
      >
        What waits to be sent is not sent any more.
      </Confirm>
    </Stack>
  )
}
