import { Alert, Button, Group, Paper, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { History } from '../../../lists/history.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { usePart } from '../../../shell/routing/use-address.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { PortFacts } from '../../ports/port-facts.tsx'
import { PortStages } from '../../ports/port-stages.tsx'
import { AccountName } from '../account-name.tsx'
import { ActForm } from './act-form.tsx'
import { PORT_ACTS, type PortAct } from './port-acts.ts'
import { RevealPin } from './reveal-pin.tsx'

/** One port, and what the operator can do with it where it stands. */
export function PortWorkPage() {
  const portId = usePart('/port-desk/$id', 'id')
  const [doing, setDoing] = useState<PortAct>()
  const {
    data: port,
    error,
    refetch,
  } = useQuery({
    queryKey: ['ports', 'work', portId],
    queryFn: ({ signal }) => told(api.GET('/v1/ports/{portId}', { signal, params: { path: { portId } } })),
  })
  useLive(['port.', 'document.'], ['ports'])
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (port === undefined) return <Loading />
  const [first, ...others] = PORT_ACTS.filter(({ from }) => from.includes(port.state))
  return (
    <Stack>
      <PageHead
        title={port.quantity === 1 ? 'Port of 1 number' : `Port of ${port.quantity.toLocaleString('en')} numbers`}
        about={portId}
      >
        <PageLink to="/port-desk">All ports</PageLink>
      </PageHead>
      <Group>
        <StateBadge state={port.state} />
        <AccountName id={port.accountId} />
      </Group>
      <PortStages port={port} />
      <Group gap="xs">
        {first === undefined ? null : <Button onClick={() => setDoing(first)}>{first.name}</Button>}
        {others.map((act) => (
          <Button key={act.name} variant="default" onClick={() => setDoing(act)}>
            {act.name}
          </Button>
        ))}
      </Group>
      {port.exception === null ? null : (
        <Alert color="red" title={port.exception.code.replaceAll('_', ' ')}>
          {port.exception.text ?? 'The account has to correct it and submit it again.'}
        </Alert>
      )}
      <Paper withBorder p="md">
        <Stack gap="sm">
          <PortFacts port={port} />
          {port.pin === null ? null : <RevealPin portId={portId} />}
          <Group gap="md">
            {[port.loaDocumentId, port.billDocumentId].map((id) =>
              id === null ? null : (
                <PageLink key={id} to={`/review/documents/${id}`} size="sm">
                  Look at {id}
                </PageLink>
              ),
            )}
          </Group>
        </Stack>
      </Paper>
      <Title order={2} size="h4">
        History
      </Title>
      <History
        steps={port.history.map(({ state, reason, at, actor }) => ({
          key: `${at} ${state}`,
          what: `${state.replaceAll('_', ' ')} by the ${actor}`,
          at,
          more: reason,
        }))}
      />
      {doing === undefined ? null : <ActForm port={port} act={doing} onClose={() => setDoing(undefined)} />}
    </Stack>
  )
}
