import { Alert, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { RowsShown } from '../../../lists/rows-shown.tsx'
import { When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { Sparkline } from './sparkline.tsx'
import { useRates } from './use-rates.ts'

/** How often it is asked. */
const ASK_MS = 2_000
const MEBIBYTE = 1_048_576
const MINUTE_SECONDS = 60
const HOUR_SECONDS = 3_600
const DAY_SECONDS = 86_400
/** Files of the console, which are counted and not listed. */
const FILES = /^[A-Z]+ \/(?:assets\/.*|favicon\.svg)?$/

function Figure({
  label,
  value,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly children?: ReactNode
}) {
  return (
    <Paper withBorder p="md" mih={120}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={650} className="number">
        {value}
      </Text>
      {children}
    </Paper>
  )
}

const count = (value: number) => value.toLocaleString('en')
function durationText(seconds: number): string {
  if (seconds < HOUR_SECONDS) return `${Math.floor(seconds / MINUTE_SECONDS)} min`
  if (seconds < 2 * DAY_SECONDS) return `${Math.floor(seconds / HOUR_SECONDS)} h`
  return `${Math.floor(seconds / DAY_SECONDS)} days`
}

const perSecond = (value: number) => `${value.toLocaleString('en', { maximumFractionDigits: 1 })} /s`

function Requests({ at, process }: { readonly at: number; readonly process: Schemas['ProcessHealth'] }) {
  const rates = useRates(at, process.requests)
  const routes = process.routes.filter(({ route }) => !FILES.test(route))
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        <Figure label="Requests" value={perSecond(rates.at(-1) ?? 0)}>
          <Sparkline values={rates} />
        </Figure>
        <Figure label="Requests since it began" value={count(process.requests)}>
          <Text size="sm">{durationText(process.uptimeSeconds)} ago</Text>
        </Figure>
        <Figure label="Failures of ours" value={count(process.failed)}>
          <Text size="sm">answered with 500 or more</Text>
        </Figure>
        <Figure label="Memory" value={`${count(Math.round(process.memoryBytes / MEBIBYTE))} MiB`} />
      </SimpleGrid>
      <RowsShown rows={routes}>
        {(shown) => (
          <Table aria-label="Requests by route">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Route</Table.Th>
                <Table.Th scope="col" ta="right">
                  Requests
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Failed
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ route, requests, failed }) => (
                <Table.Tr key={route}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{route}</Table.Td>
                  <Table.Td ta="right" className="number">
                    {count(requests)}
                  </Table.Td>
                  <Table.Td ta="right" className="number">
                    {count(failed)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </RowsShown>
    </Stack>
  )
}

/** How the exchange does now: what is asked and held, the index, and what is still to be delivered. */
export function HealthPage() {
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => told(api.GET('/v1/health', { signal })),
    refetchInterval: ASK_MS,
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const { lastMinute, outbox } = data
  return (
    <Stack>
      <PageHead
        title="Health"
        about={`Asked every two seconds. The store is ${data.store === 'sqlite' ? 'SQLite' : 'PostgreSQL'}.`}
      />
      {data.ready ? null : <Alert color="yellow">The index is still being built: searches have to wait.</Alert>}
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        <Figure label="Holds" value={perSecond(lastMinute.holds / MINUTE_SECONDS)}>
          <Text size="sm">{count(lastMinute.holds)} in the last minute</Text>
        </Figure>
        <Figure label="Orders" value={perSecond(lastMinute.orders / MINUTE_SECONDS)}>
          <Text size="sm">{count(lastMinute.orders)} in the last minute</Text>
        </Figure>
        <Figure label="Index" value={`${count(data.freeNumbers)} free`}>
          <Text size="sm">in {count(data.blocks)} blocks on sale</Text>
        </Figure>
        <Figure label="Outbox" value={`${count(outbox.pending)} waiting`}>
          <Text size="sm">
            {outbox.dueSince === null ? (
              'nothing is overdue'
            ) : (
              <>
                due since <When at={outbox.dueSince} />
              </>
            )}
          </Text>
        </Figure>
      </SimpleGrid>
      <Title order={2} size="h4">
        This process
      </Title>
      <Requests at={dataUpdatedAt} process={data.process} />
    </Stack>
  )
}
