import { Code, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { History } from '../../lists/history.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'

/** So much of a body is shown. */
const SHOWN_MAX = 10_000

type Props = { readonly webhookId: string; readonly delivery: Schemas['DeliverySummary'] }

/** The type of a delivered event, which opens what was sent, what was answered, and how long it took. */
export function DeliveryDetail({ webhookId, delivery }: Props) {
  const [opened, { open, close }] = useDisclosure()
  const path = { webhookId, deliveryId: delivery.id }
  const { data, error } = useQuery({
    queryKey: ['webhooks', 'delivery', path],
    queryFn: ({ signal }) =>
      told(api.GET('/v1/webhooks/{webhookId}/deliveries/{deliveryId}', { signal, params: { path } })),
    enabled: opened,
  })
  return (
    <>
      <UnstyledButton onClick={open} td="underline" fz="sm">
        {delivery.type}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={close}
        title={delivery.type}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {error === null ? null : <Failed error={error} />}
        {data === undefined && error === null ? <Loading rows={4} /> : null}
        {data === undefined ? null : (
          <Stack>
            <Text fw={600}>Sent</Text>
            <Code block tabIndex={0} aria-label="Sent">
              {data.request.slice(0, SHOWN_MAX)}
            </Code>
            <Text fw={600}>Tries</Text>
            <History
              steps={data.tries.map(({ at, tookMs, status, error: failed, answer }) => ({
                key: at,
                what: `${status ?? failed ?? 'no answer'}, ${tookMs.toLocaleString('en')} ms`,
                at,
                more: answer?.slice(0, SHOWN_MAX) ?? null,
              }))}
            />
          </Stack>
        )}
      </Modal>
    </>
  )
}
