import { Button, Group, Paper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../../api/client.ts'
import { problemOf, told } from '../../../api/problem.ts'
import { useAct } from '../../../forms/use-act.ts'
import { Facts } from '../../../lists/facts.tsx'
import { phoneText } from '../../../lists/phone.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { When } from '../../../lists/when.tsx'
import { useMay } from '../../../session/use-session.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { AccountName } from '../account-name.tsx'

/** One number as the operator sees it, and the way to keep it from sale or put it back. */
export function NumberCard({ e164 }: { readonly e164: string }) {
  const mayHold = useMay('inventory:write')
  const { data, error, refetch } = useQuery({
    queryKey: ['blocks', 'number', e164],
    queryFn: ({ signal }) => told(api.GET('/v1/inventory/numbers/{e164}', { signal, params: { path: { e164 } } })),
  })
  const body = { numbers: [e164] }
  const hold = useAct(() => told(api.POST('/v1/inventory/hold', { body })), {
    refresh: ['blocks'],
    said: () => `${e164} is kept from sale.`,
  })
  const unhold = useAct(() => told(api.POST('/v1/inventory/unhold', { body })), {
    refresh: ['blocks'],
    said: () => `${e164} is back on sale.`,
  })
  if (problemOf(error)?.code === 'not_found')
    return (
      <Paper withBorder p="md">
        <Text size="sm">{phoneText(e164)} is in no block of yours, and nobody has it.</Text>
      </Paper>
    )
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading rows={4} />
  const failed = hold.error ?? unhold.error
  return (
    <Paper withBorder p="md" component="section" aria-label={phoneText(e164)}>
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Text fw={600} className="number">
            {phoneText(e164)}
          </Text>
          <StateBadge state={data.state} />
        </Group>
        {mayHold && data.state === 'available' ? (
          <Button size="xs" variant="default" loading={hold.isPending} onClick={() => hold.mutate(undefined)}>
            Keep from sale
          </Button>
        ) : null}
        {mayHold && data.state === 'held' ? (
          <Button size="xs" variant="default" loading={unhold.isPending} onClick={() => unhold.mutate(undefined)}>
            Put back on sale
          </Button>
        ) : null}
      </Group>
      {failed === null ? null : <Failed error={failed} />}
      <Facts
        facts={[
          ['Account', <AccountName key="account" id={data.accountId} />],
          ['Reported as', data.category],
          ['Since', <When key="since" at={data.changedAt} />],
          ['Reserved until', <When key="until" at={data.expiresAt} />],
          ['Free again', <When key="free" at={data.availableAt} />],
          ['Order', data.orderId],
          ['Port', data.portId],
        ]}
      />
    </Paper>
  )
}
