import { Group, Paper, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { moneyText } from '../../lists/money.tsx'
import { PageHead } from '../../shell/page-head.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { Statement } from './statement.tsx'

function Amount({ label, minor, currency }: { label: string; minor: number | null; currency: string }) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={650} className="number">
        {minor === null ? 'Without limit' : moneyText(minor, currency)}
      </Text>
    </Paper>
  )
}

function Balance({ balance }: { readonly balance: Schemas['Balance'] }) {
  const { currency, balanceMinor, heldMinor, availableMinor } = balance
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <Amount label={balanceMinor < 0 ? 'You owe' : 'Balance'} minor={Math.abs(balanceMinor)} currency={currency} />
      <Amount label="Set aside for orders that wait" minor={heldMinor} currency={currency} />
      <Amount label="You can spend" minor={availableMinor} currency={currency} />
    </SimpleGrid>
  )
}

/** What the account has, what it may spend, and its statement. */
export function MoneyPage() {
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['money', 'balance'],
    queryFn: ({ signal }) => told(api.GET('/v1/ledger/balance', { signal })),
  })
  useLive(['ledger.', 'order.', 'rate.'], ['money'])
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const currency = chosen ?? data.currency
  const none = { currency, balanceMinor: 0, heldMinor: 0, availableMinor: data.creditLimitMinor }
  const balance = data.balances.find((each) => each.currency === currency) ?? none
  const currencies = [...new Set([data.currency, ...data.balances.map((each) => each.currency)])]
  return (
    <Stack>
      <PageHead title="Money" about={`You pay ${data.mode === 'prepaid' ? 'in advance' : 'afterwards'}.`} />
      {currencies.length < 2 ? null : (
        <Group>
          <Select label="Currency" allowDeselect={false} data={currencies} value={currency} onChange={setChosen} />
        </Group>
      )}
      <Balance balance={balance} />
      <Title order={2} size="h4">
        Statement
      </Title>
      <Statement key={currency} currency={currency} />
    </Stack>
  )
}
