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
import { useLive } from '../../../api/use-live.ts'
import { accountQuery } from '../account-query.ts'
import { AccountKeys } from './account-keys.tsx'
import { AccountMoney } from './account-money.tsx'
import { AccountUsers } from './account-users.tsx'

/** One account: how it pays, what it has paid, who signs in for it, and the keys of its programs. */
export function AccountPage() {
  const id = usePart('/accounts/$id', 'id')
  const mayUsers = useMay('users:write')
  const mayMoney = useMay('ledger:write')
  const { data, error, refetch } = useQuery(accountQuery(id))
  useLive(['account.'], ['accounts'])
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <Stack>
      <PageHead title={data.name} about={id}>
        <PageLink to="/accounts">All accounts</PageLink>
      </PageHead>
      <Paper withBorder p="md">
        <Facts
          facts={[
            ['Role', data.role],
            ['Numbers it may hold at once', data.holdLimit.toLocaleString('en')],
            ['Opened', <When key="opened" at={data.createdAt} />],
          ]}
        />
      </Paper>
      {mayMoney ? <AccountMoney accountId={id} /> : null}
      {mayUsers ? <AccountUsers accountId={id} /> : null}
      <AccountKeys accountId={id} />
    </Stack>
  )
}
