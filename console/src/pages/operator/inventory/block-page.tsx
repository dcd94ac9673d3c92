import { Grid, Paper, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { Facts } from '../../../lists/facts.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useFields, usePart } from '../../../shell/routing/use-address.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { BlockGrid } from './block-grid.tsx'
import { BlockSale } from './block-sale.tsx'
import { blockName } from './block-name.ts'
import { GridLegend } from './grid-legend.tsx'
import { NumberCard } from './number-card.tsx'

const LAST_LINE = 999

function PartFacts({ part }: { readonly part: Schemas['Block'] }) {
  return (
    <Paper withBorder p="md">
      <Facts
        facts={[
          ['Numbers', `${part.first} to ${part.last}, ${part.size.toLocaleString('en')} in all`],
          ['Place', [part.rateCenter ?? part.city, part.region, part.country].filter(Boolean).join(', ')],
          ['LATA', part.lata],
          ['OCN', part.ocn],
          ['Kind', part.kind],
          ['Sold as', part.products.join(', ')],
          ['Features', part.features.join(', ')],
          ['Tier', part.tier],
          ['Network', part.network],
          ['Sale', part.onSale ? 'on sale' : 'withdrawn'],
        ]}
      />
    </Paper>
  )
}

/** One block: its thousand numbers as a picture of their states, and whatever is known of the one that is picked. */
export function BlockPage() {
  const prefix = usePart('/inventory/$prefix', 'prefix')
  const [fields, set] = useFields()
  const { data, error, refetch } = useQuery({
    queryKey: ['blocks', 'one', prefix],
    queryFn: ({ signal }) => told(api.GET('/v1/blocks/{prefix}', { signal, params: { path: { prefix } } })),
  })
  useLive(['inventory.', 'numbers.', 'order.', 'reservation.', 'service.', 'port.', 'port_out.'], ['blocks'])
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const line = Math.min(Math.max(Math.trunc(Number(fields['line'] ?? 0)) || 0, 0), LAST_LINE)
  return (
    <Stack>
      <PageHead title={`Block ${blockName(prefix)}`} about="Each square is a number: 40 in a row, from 000 to 999.">
        <PageLink to="/inventory">All blocks</PageLink>
        <BlockSale prefix={prefix} isOnSale={data.parts.every(({ onSale }) => onSale)} />
      </PageHead>
      <GridLegend states={data.states} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <BlockGrid prefix={prefix} states={data.states} at={line} onAt={(next) => set({ line: String(next) })} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <NumberCard e164={`+${prefix}${String(line).padStart(3, '0')}`} />
        </Grid.Col>
      </Grid>
      {data.parts.map((part) => (
        <PartFacts key={part.part} part={part} />
      ))}
    </Stack>
  )
}
