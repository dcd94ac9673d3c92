import { Button, Modal, Paper, Stack, Table, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { useAct } from '../../forms/use-act.ts'
import { Facts } from '../../lists/facts.tsx'
import { When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { useGo } from '../../shell/routing/use-go.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { NumbersTable } from '../numbers/numbers-table.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { RouteHere } from './route-here.tsx'

/** One connection: its route, its gateways in the order in which they are tried, and the numbers that are routed to it. */
export function ConnectionPage() {
  const connectionId = usePart('/connections/$id', 'id')
  const at = { params: { path: { connectionId } } }
  const mayWrite = useMay('connections:write')
  const mayRoute = useMay('services:write')
  const go = useGo()
  const [isChanging, changing] = useDisclosure()
  const [isRouting, routing] = useDisclosure()
  const [isDeleting, deleting] = useDisclosure()
  const { data, error, refetch } = useQuery({
    queryKey: ['connections', 'one', connectionId],
    queryFn: ({ signal }) => told(api.GET('/v1/connections/{connectionId}', { ...at, signal })),
  })
  useLive(['connection.', 'service.routed', 'service.changed'], ['connections'])
  const remove = useAct(() => told(api.DELETE('/v1/connections/{connectionId}', at)), {
    refresh: [],
    said: () => 'Deleted the connection.',
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const inOrder = data.gateways.toSorted((one, other) => (one.priority ?? 1) - (other.priority ?? 1))
  return (
    <Stack>
      <PageHead title={data.name} about={`Connection · ${data.id}`}>
        {mayRoute ? <Button onClick={routing.open}>Route numbers here</Button> : null}
        {mayWrite ? (
          <>
            <Button variant="default" onClick={changing.open}>
              Change
            </Button>
            <Button variant="default" onClick={deleting.open}>
              Delete
            </Button>
          </>
        ) : null}
      </PageHead>
      <Paper withBorder p="md">
        <Facts
          facts={[
            ['Route', data.route],
            ['Numbers routed', data.numbersRouted.toLocaleString('en')],
            ['Made', <When key="made" at={data.createdAt} />],
            ['Changed', <When key="changed" at={data.changedAt} />],
          ]}
        />
      </Paper>
      <Title order={2} size="h4">
        Gateways
      </Title>
      <Table aria-label="Gateways">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Host</Table.Th>
            <Table.Th scope="col">Transport</Table.Th>
            <Table.Th scope="col" ta="right">
              Priority
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Weight
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder.map(({ host, port, transport, priority, weight }) => (
            <Table.Tr key={`${host} ${port} ${transport}`}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {host.includes(':') ? `[${host}]` : host}:{port}
              </Table.Td>
              <Table.Td>{transport}</Table.Td>
              <Table.Td ta="right">{priority}</Table.Td>
              <Table.Td ta="right">{weight}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={2} size="h4">
        Numbers routed here
      </Title>
      <NumbersTable filters={{ connectionId, state: 'in_service' }} />
      <Modal
        opened={isRouting}
        onClose={routing.close}
        title="Route numbers here"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <RouteHere connectionId={connectionId} onClose={routing.close} />
      </Modal>
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title="Change the connection"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ConnectionForm connection={data} onCancel={changing.close} onDone={changing.close} />
      </Modal>
      <Confirm
        opened={isDeleting}
        onClose={deleting.close}
        title={`Delete ${data.name}?`}
        act="Delete the connection"
        isActing={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => go('/connections', { replace: true }) })}
      >
        Its route is never given again. While numbers are routed to it, it is not deleted.
      </Confirm>
    </Stack>
  )
}
