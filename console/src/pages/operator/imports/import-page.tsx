import { Alert, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { Facts } from '../../../lists/facts.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { usePart } from '../../../shell/routing/use-address.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { Rejects } from './rejects.tsx'

/** While it runs it is asked for again so often. */
const ASK_MS = 500

const countText = (count: number | undefined) => count?.toLocaleString('en') ?? null

function HowFar({ progress: { phase, done, total } }: Pick<Schemas['Import'], 'progress'>) {
  const share = total === 0 ? 0 : Math.min(100, (done / total) * 100)
  const words = phase === 'read' ? 'Reading the file' : 'Writing the blocks'
  return (
    <div>
      <Text size="sm" mb={4} aria-live="polite">
        {words}: {share.toFixed(0)} %
      </Text>
      <Progress value={share} aria-label={words} animated />
    </div>
  )
}

/** One import: how far it has come, what became of its rows, and those that are wrong. */
export function ImportPage() {
  const importId = usePart('/imports/$id', 'id')
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', 'one', importId],
    queryFn: ({ signal }) => told(api.GET('/v1/imports/{importId}', { signal, params: { path: { importId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_MS : false),
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const { counts } = data
  return (
    <Stack>
      <PageHead title={data.fileName} about={`Import of ${data.source}`}>
        <PageLink to="/imports">All imports</PageLink>
      </PageHead>
      <Group>
        <StateBadge state={data.state} />
      </Group>
      {data.state === 'running' ? <HowFar progress={data.progress} /> : null}
      {data.problem === null ? null : (
        <Alert color="red" title="It failed, and nothing was imported">
          {data.problem.detail}
        </Alert>
      )}
      {data.state === 'interrupted' ? (
        <Alert color="yellow" title="It was cut off">
          The exchange was stopped. Send the file again: what was imported already is not changed.
        </Alert>
      ) : null}
      <Paper withBorder p="md">
        <Facts
          facts={[
            ['Rows', countText(counts?.rows)],
            ['Left out', countText(counts?.skipped)],
            ['Wrong', countText(counts?.rejected)],
            ['Blocks added', countText(counts?.added)],
            ['Blocks changed', countText(counts?.updated)],
            ['Blocks as they were', countText(counts?.unchanged)],
            ['Numbers', countText(counts?.numbers)],
            ['Begun', <When key="begun" at={data.startedAt} />],
            ['Ended', <When key="ended" at={data.endedAt} />],
          ]}
        />
      </Paper>
      {data.skippedBecause.length === 0 ? null : (
        <Paper withBorder p="md">
          <Facts
            facts={data.skippedBecause.map(({ reason, rows }) => [`Left out: ${reason}`, rows.toLocaleString('en')])}
          />
        </Paper>
      )}
      {data.endedAt === null ? null : <Rejects importId={importId} count={counts?.rejected ?? 0} />}
    </Stack>
  )
}
