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
import { CategoryLegend } from '../category-legend.tsx'
import { AgeingChart } from './ageing-chart.tsx'
import { UsageTable } from './usage-table.tsx'

/** What was summed is shown again so long before it is summed anew. */
const FRESH_MS = 30_000

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

type Where = { readonly country?: string; readonly state?: string }

function Usage({ where, onOpen }: { readonly where: Where; readonly onOpen: (where: Where) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['usage', where],
    queryFn: ({ signal }) => told(api.GET('/v1/reports/utilisation', { signal, params: { query: where } })),
    staleTime: FRESH_MS,
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.items.length === 0)
    return (
      <Empty title="No blocks here">
        <PageLink to="/imports">Import a file</PageLink> of blocks that you hold.
      </Empty>
    )
  return (
    <Stack gap="sm">
      <Paper withBorder p="md">
        <Text size="sm" mb={6}>
          {data.use.assigned.toLocaleString('en')} of {data.total.toLocaleString('en')} numbers are assigned,{' '}
          {data.use.available.toLocaleString('en')} are free.
        </Text>
        <CategoryBar categories={data.use} of={data.total} />
        <CategoryLegend />
      </Paper>
      {data.places > data.items.length ? (
        <Text size="sm">
          The {data.items.length.toLocaleString('en')} largest of {data.places.toLocaleString('en')} places.
        </Text>
      ) : null}
      <UsageTable
        label={where.state === undefined ? 'Utilisation by state' : `Utilisation by rate centre of ${where.state}`}
        rows={data.items}
        {...(where.state === undefined ? { onOpen } : {})}
      />
    </Stack>
  )
}

/** How the numbers are used, by state and by rate centre, and when those that rest come back. */
export function UsagePage() {
  const [{ country, state }, set] = useFields()
  const where = { ...(country === undefined ? {} : { country }), ...(state === undefined ? {} : { state }) }
  return (
    <Stack>
      <PageHead title="Utilisation" about="Numbers by the categories of 47 CFR 52.15(f).">
        <Anchor href={`/v1/reports/nruf?by=rate_center${state === undefined ? '' : `&state=${state}`}`} download>
          FCC report as CSV
        </Anchor>
      </PageHead>
      {state === undefined ? null : (
        <Group>
          <Button variant="default" size="xs" onClick={() => set({ state: '', country: '' })}>
            All states
          </Button>
          <Text fw={600}>{[state, country].filter(Boolean).join(', ')}</Text>
        </Group>
      )}
      <Usage where={where} onOpen={(to) => set({ ...to }, { push: true })} />
      <Title order={2} size="h4">
        Numbers that rest
      </Title>
      <Ageing />
    </Stack>
  )
}
