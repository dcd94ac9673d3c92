import { Grid, Group, Paper, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { Facts } from '../../../lists/facts.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { Day, When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { usePart } from '../../../shell/routing/use-address.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { AccountName } from '../account-name.tsx'
import { Decide } from './decide.tsx'
import { Preview } from './preview.tsx'

/** One document: its file, what is said about it, and the decision. */
export function DocumentPage() {
  const documentId = usePart('/review/documents/$id', 'id')
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'one', documentId],
    queryFn: ({ signal }) => told(api.GET('/v1/documents/{documentId}', { signal, params: { path: { documentId } } })),
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <>
      <PageHead title={data.documentType.replaceAll('_', ' ')} about={documentId}>
        <PageLink to="/review/documents">All that wait</PageLink>
      </PageHead>
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Preview document={data} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Group>
              <StateBadge state={data.state} />
            </Group>
            {data.state === 'submitted' ? <Decide document={data} /> : null}
            <Paper withBorder p="md">
              <Facts
                facts={[
                  ['Account', <AccountName key="account" id={data.accountId} />],
                  ['File', data.fileName],
                  ['Size', `${Math.ceil(data.bytes / 1024).toLocaleString('en')} kB`],
                  ['Customer', data.customerId],
                  ['Order', data.orderId],
                  ['Proves an address in', [data.addressCity, data.addressCountry].filter(Boolean).join(', ')],
                  ['Counts until', <Day key="until" on={data.expiresOn} />],
                  ['Sent in', <When key="sent" at={data.createdAt} />],
                  ['Decided', <When key="decided" at={data.reviewedAt} />],
                  ['Why not', data.reason],
                ]}
              />
            </Paper>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}
