import { Button, Group, Modal, Paper, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { useAct } from '../../forms/use-act.ts'
import { phoneText } from '../../lists/phone.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { ChangeNumber } from './change-number.tsx'
import { NumberHistory } from './number-history.tsx'
import { ReleaseNumbers } from './release-numbers.tsx'
import { ServiceFacts } from './service-facts.tsx'
import { useRestore } from './use-restore.ts'

/** One number of the account: how it is routed, for whom it is, what hangs on it, and what happened to it. */
export function NumberPage() {
  const e164 = usePart('/numbers/$e164', 'e164')
  const mayWrite = useMay('services:write')
  const [isChanging, changing] = useDisclosure()
  const [isReleasing, releasing] = useDisclosure()
  const restore = useRestore()
  const {
    data: service,
    error,
    refetch,
  } = useQuery({
    queryKey: ['numbers', 'one', e164],
    queryFn: ({ signal }) => told(api.GET('/v1/numbers/{e164}', { signal, params: { path: { e164 } } })),
  })
  useLive(['service.', 'campaign.', 'numbers.', 'order.', 'port'], ['numbers'])
  const lock = useAct(
    (locked: boolean) => told(api.POST('/v1/numbers/deletion-lock', { body: { numbers: [e164], locked } })),
    { refresh: ['numbers'], said: ({ locked }) => (locked ? 'Locked against deletion.' : 'Took the lock off.') },
  )
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (service === undefined) return <Loading />
  const isResting = service.state === 'ageing'
  return (
    <Stack>
      <PageHead title={phoneText(service.e164)} about={`Number · ${service.id}`}>
        {mayWrite && isResting ? (
          <Button loading={restore.isPending} onClick={() => restore.mutate([e164])}>
            Restore
          </Button>
        ) : null}
        {mayWrite && !isResting ? (
          <>
            <Button onClick={changing.open}>Change</Button>
            <Button variant="default" loading={lock.isPending} onClick={() => lock.mutate(!service.deletionLocked)}>
              {service.deletionLocked ? 'Take the lock off' : 'Lock'}
            </Button>
            <Button variant="default" onClick={releasing.open}>
              Give back
            </Button>
          </>
        ) : null}
      </PageHead>
      {restore.error === null ? null : <Failed error={restore.error} />}
      {lock.error === null ? null : <Failed error={lock.error} />}
      <Group>
        <StateBadge state={service.state} />
        {service.deletionLocked ? <StateBadge state="locked" /> : null}
      </Group>
      <Paper withBorder p="md">
        <ServiceFacts service={service} />
      </Paper>
      <Title order={2} size="h4">
        History
      </Title>
      <NumberHistory e164={e164} />
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title={`Change ${phoneText(e164)}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ChangeNumber service={service} onClose={changing.close} />
      </Modal>
      <ReleaseNumbers numbers={[e164]} opened={isReleasing} onClose={releasing.close} onDone={releasing.close} />
    </Stack>
  )
}
