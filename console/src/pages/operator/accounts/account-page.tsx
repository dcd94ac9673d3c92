import { Paper, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { Facts } from '../../../lists/facts.tsx'
import { When } from '../../../lists/when.tsx'
import { useMay } from '../../../session/use-session.ts'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { usePart } from '../../../shell/routing/use-address.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { accountsQuery } from '../accounts-query.ts'
import { AccountKeys } from './account-keys.tsx'
import { AccountMoney } from './account-money.tsx'

/** One account: how it pays, what it has paid, and the keys of its programs. */
export function AccountPage() {
  const id = usePart('/accounts/$id', 'id')
  const mayMoney = useMay('ledger:write')
  const { data, error, refetch } = useQuery(accountsQuery)
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const account = data.get(id)
  return (
    <Stack>
      <PageHead title={account?.name ?? id} about={id}>
        <PageLink to="/accounts">All accounts</PageLink>
      </PageHead>
      {account === undefined ? null : (
        <Paper withBorder p="md">
          <Facts
            facts={[
              ['Role', account.role],
              ['Numbers it may hold at once', account.holdLimit.toLocaleString('en')],
              ['Opened', <When key="opened" at={account.createdAt} />],
            ]}
          />
        </Paper>
      )}
      {mayMoney ? <AccountMoney accountId={id} /> : null}
      <AccountKeys accountId={id} />
    </Stack>
  )
}
