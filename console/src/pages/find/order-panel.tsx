import { Alert, Button, Drawer, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { showMoney } from '../../shell/format/money.ts'
import { showE164 } from '../../shell/format/number.ts'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { OrderSummary } from './order-summary.tsx'
import { useDryRun, usePlaceOrder, type Wanted } from './use-order.ts'

type Order = Schemas['Order']
type Props = { readonly wanted: Wanted; readonly onClose: () => void; readonly onOrdered: (order: Order) => void }

/** Numbers that are told one by one. */
const TOLD = 20

function Placed({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const done = order.lines.filter(({ state }) => state === 'completed')
  return (
    <Stack>
      <Alert color={order.state === 'rejected' ? 'red' : 'teal'} icon={<IconCircleCheck aria-hidden />} role="status">
        {order.state === 'completed'
          ? `${done.length === 1 ? '1 number is' : `${done.length} numbers are`} yours and in service.`
          : `The order is ${order.state.replaceAll('_', ' ')}${order.reason === null ? '' : `: ${order.reason}`}.`}
      </Alert>
      <Text size="sm">
        Order <code>{order.id}</code>
      </Text>
      {order.lines.slice(0, TOLD).map(({ e164, state }) => (
        <Group key={e164 ?? state} justify="space-between">
          <Text className="number">{e164 === null ? 'not found yet' : showE164(e164)}</Text>
          <Text size="sm" c="dimmed">
            {state}
          </Text>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <PageLink to="/numbers">My numbers</PageLink>
      </Group>
    </Stack>
  )
}

function Trying({ wanted, onClose, onOrdered }: Props) {
  const [key] = useState(() => crypto.randomUUID())
  const tried = useDryRun(wanted)
  const place = usePlaceOrder(key)
  if (place.data !== undefined) return <Placed order={place.data} onClose={onClose} />
  if (tried.error !== null) return <Failed error={tried.error} onRetry={() => void tried.refetch()} />
  if (tried.data === undefined) return <Loading rows={6} label="The order is tried" />
  const count = tried.data.wanted - tried.data.conflicts.filter(({ reason }) => reason !== null).length
  return (
    <Stack>
      <OrderSummary order={tried.data} />
      {place.error === null ? null : <Failed error={place.error} />}
      <Group>
        <Button
          data-autofocus
          disabled={count <= 0}
          loading={place.isPending}
          onClick={() => place.mutate(wanted, { onSuccess: onOrdered })}
        >
          {`Order ${count === 1 ? '1 number' : `${count} numbers`}`}
          {tried.data.prices.map(
            ({ setupMinor, monthlyMinor, currency }) => ` · ${showMoney(setupMinor + monthlyMinor, currency)}`,
          )}
        </Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </Stack>
  )
}

/** Shows what an order would do, and places it. */
export function OrderPanel(props: Props) {
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="md"
      title={
        <Title order={2} size="h4" component="span">
          Order
        </Title>
      }
    >
      <Trying {...props} />
    </Drawer>
  )
}
