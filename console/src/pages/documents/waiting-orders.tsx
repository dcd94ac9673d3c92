import { Alert, List } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { countOf } from '../../shell/format/count.ts'
import { kindName } from '../orders/kind-name.ts'

const SHOWN = 10

/** Names the orders that wait for a document, so that whoever has one knows where it is missed. */
export function WaitingOrders() {
  const { data } = useQuery({
    queryKey: ['orders', 'missing documents'],
    queryFn: ({ signal }) =>
      told(api.GET('/v1/orders', { signal, params: { query: { state: 'documents_required', limit: SHOWN } } })),
  })
  useLive(['order.'], ['orders'])
  if (data === undefined || data.items.length === 0) return null
  return (
    <Alert color="yellow" title="These orders wait for a document">
      <List size="sm">
        {data.items.map(({ id, kind, wanted }) => (
          <List.Item key={id}>
            <PageLink to={`/orders/${id ?? ''}`}>
              {kindName(kind)}, {countOf(wanted, 'number')}
            </PageLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
