import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { CategoryBar } from '../category-bar.tsx'
import { AgeingChart } from './ageing-chart.tsx'
import { readUsage } from './read-usage.ts'
import { UsageTable } from './usage-table.tsx'

function Ageing() {
  const { data, error, refetch } = useQuery({
    queryKey: ['blocks', 'ageing'],
    queryFn: ({ signal }) => told(api.GET('/v1/reports/ageing/days', { signal })),
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading rows={4} />
  if (data.total === 0)
    return <Empty title="No number rests">Numbers that are given back rest before they are sold again.</Empty>
  return (
    <Paper withBorder p="md">
      <AgeingChart days={data} />
    </Paper>
  )
}

function Usage({ state, onOpen }: { readonly state: string; readonly onOpen: (place: string) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['blocks', 'usage', state],
    queryFn: ({ signal }) => readUsage(state, signal),
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.rows.length === 0)
    return (
      <Empty title="No North American blocks">
        <PageLink to="/imports">Import a file</PageLink> of blocks that you hold.
      </Empty>
    )
  return (
    <Stack gap="sm">
      <Paper withBorder p="md">
        <Text size="sm" mb={6}>
          {data.all.categories.assigned.toLocaleString('en')} of {data.all.total.toLocaleString('en')} numbers are
          assigned, {data.all.categories.available.toLocaleString('en')} are free.
        </Text>
        <CategoryBar categories={data.all.categories} of={data.all.total} />
      </Paper>
      {data.isCut ? <Text size="sm">The report is longer than what is shown: download it.</Text> : null}
      <UsageTable
        label={state === '' ? 'Utilisation by state' : `Utilisation by rate centre of ${state}`}
        rows={data.rows}
        {...(state === '' ? { onOpen } : {})}
      />
    </Stack>
  )
}

/** How the numbers are used, by state and by rate centre, and when those that rest come back. */
export function UsagePage() {
  const [fields, set] = useFields()
  const state = fields['state'] ?? ''
  return (
    <Stack>
      <PageHead title="Utilisation" about="North American numbers by the categories of 47 CFR 52.15(f).">
        <Anchor href={`/v1/reports/nruf?by=rate_center${state === '' ? '' : `&state=${state}`}`} download>
          Download as CSV
        </Anchor>
      </PageHead>
      {state === '' ? null : (
        <Group>
          <Button variant="default" size="xs" onClick={() => set({ state: '' })}>
            All states
          </Button>
          <Text fw={600}>{state}</Text>
        </Group>
      )}
      <Usage state={state} onOpen={(place) => set({ state: place }, { push: true })} />
      <Title order={2} size="h4">
        Numbers that rest
      </Title>
      <Ageing />
    </Stack>
  )
}
