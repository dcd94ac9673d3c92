import { Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { Reference } from '../../forms/reference.tsx'
import { useAct } from '../../forms/use-act.ts'
import { Facts } from '../../lists/facts.tsx'
import { History } from '../../lists/history.tsx'
import { moneyText } from '../../lists/money.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { NeededDocuments } from '../documents/needed-documents.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderNotes } from './order-notes.tsx'
import { kindName } from './kind-name.ts'

/** States in which a customer can still give an order up. */
const WAITING = new Set(['documents_required', 'in_review', 'in_progress', 'backordered'])

/** One order: what it wants, what it waits for, its lines, its history and its notes. */
export function OrderPage() {
  const orderId = usePart('/orders/$id', 'id')
  const at = { params: { path: { orderId } } }
  const mayWrite = useMay('orders:write')
  const [isEnding, ending] = useDisclosure()
  const {
    data: order,
    error,
    refetch,
  } = useQuery({
    queryKey: ['orders', 'one', orderId],
    queryFn: ({ signal }) => told(api.GET('/v1/orders/{orderId}', { ...at, signal })),
  })
  useLive(['order.', 'document.', 'requirement.'], ['orders'])
  const cancel = useAct(() => told(api.POST('/v1/orders/{orderId}/cancel', { ...at, body: {} })), {
    refresh: ['orders', 'numbers'],
    said: ({ state }) => `The order is ${state.replaceAll('_', ' ')}.`,
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (order === undefined) return <Loading />
  return (
    <Stack>
      <PageHead title={`Order: ${kindName(order.kind)}`} about={orderId}>
        {mayWrite && WAITING.has(order.state) ? (
          <Button variant="default" onClick={ending.open}>
            Cancel the order
          </Button>
        ) : null}
      </PageHead>
      <Group>
        <StateBadge state={order.state} />
        {order.reason === null ? null : <Text size="sm">{order.reason.replaceAll('_', ' ')}</Text>}
      </Group>
      {order.documents.length === 0 ? null : (
        <>
          <Title order={2} size="h4">
            Documents
          </Title>
          <NeededDocuments documents={order.documents} orderId={orderId} customerId={order.customerId} />
        </>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Paper withBorder p="md">
              <Facts
                facts={[
                  ['Wanted', order.wanted.toLocaleString('en')],
                  ['Completed', order.completed.toLocaleString('en')],
                  ['Rejected', order.rejected.toLocaleString('en')],
                  [
                    'Price',
                    order.prices
                      .map(
                        ({ setupMinor, monthlyMinor, currency }) =>
                          `${moneyText(setupMinor, currency)} once, ${moneyText(monthlyMinor, currency)} a month`,
                      )
                      .join('; '),
                  ],
                  ['Placed', <When key="placed" at={order.createdAt} />],
                  ['For', <When key="for" at={order.requestedDate} />],
                  ['Your id', order.externalId],
                  ['Customer', <Reference key="customer" to="customers" id={order.customerId} />],
                  ['Location', <Reference key="location" to="locations" id={order.locationId} />],
                ]}
              />
            </Paper>
            <Title order={2} size="h4">
              Lines
            </Title>
            <OrderLines lines={order.lines} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Title order={2} size="h4">
              History
            </Title>
            <History
              steps={order.history.map(({ state, reason, at: when }) => ({
                key: `${when} ${state}`,
                what: state.replaceAll('_', ' '),
                at: when,
                more: reason,
              }))}
            />
            <Title order={2} size="h4">
              Notes
            </Title>
            <OrderNotes orderId={orderId} notes={order.notes} mayWrite={mayWrite} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Confirm
        opened={isEnding}
        onClose={ending.close}
        title="Cancel the order?"
        act="Cancel the order"
        isActing={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: ending.close })}
      >
        Numbers that wait for it are anybody’s then, and what was set aside is given back. What it has brought stays.
      </Confirm>
    </Stack>
  )
}
