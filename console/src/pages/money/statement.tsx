import { Anchor, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told, Unreachable } from '../../api/problem.ts'
import type { Column } from '../../lists/column.ts'
import { Money } from '../../lists/money.tsx'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { now } from '../../shell/now.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { SubjectLink } from '../audit/subject-link.tsx'
import { BalanceChart } from './balance-chart.tsx'

const SPANS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
]
const DAY_MS = 86_400_000
/** For the chart so many pages of so many bookings are read; a longer statement is drawn from its first. */
const CHART_PAGES_MAX = 5
const CHART_PAGE_LINES = 1_000

type Asked = {
  readonly currency: string
  readonly from: string
  readonly to: string
  readonly limit: number
  readonly cursor?: string
}

/** A page of the statement; the other form in which it can be had is a file. */
async function readStatement(query: Asked, signal: AbortSignal): Promise<Schemas['Statement']> {
  const statement = await told(api.GET('/v1/ledger/statement', { signal, params: { query } }))
  if ('items' in statement) return statement
  throw new Unreachable('The exchange answered a file instead of a statement.')
}

/** Everything that was booked in some time, as far as the chart draws it. */
async function readChart(asked: Omit<Asked, 'limit' | 'cursor'>, signal: AbortSignal): Promise<Schemas['Statement']> {
  const whole = await readStatement({ ...asked, limit: CHART_PAGE_LINES }, signal)
  const items = [...whole.items]
  let { nextCursor } = whole
  for (let page = 1; page < CHART_PAGES_MAX && nextCursor !== null; page++) {
    const next = await readStatement({ ...asked, limit: CHART_PAGE_LINES, cursor: nextCursor }, signal)
    items.push(...next.items)
    nextCursor = next.nextCursor
  }
  return { ...whole, items, nextCursor }
}

function columns(currency: string): readonly Column<Schemas['StatementLine']>[] {
  return [
    { title: 'When', show: ({ at }) => <When at={at} /> },
    { title: 'What', show: ({ kind, description }) => description ?? kind, from: 'sm' },
    { title: 'For', show: ({ subject }) => <SubjectLink subject={subject} />, from: 'md' },
    { title: 'Amount', show: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />, isNumber: true },
    {
      title: 'Balance',
      show: ({ balanceMinor }) => <Money minor={balanceMinor} currency={currency} />,
      isNumber: true,
    },
  ]
}

/** Everything that was charged and paid in some time, drawn and listed. */
export function Statement({ currency }: { readonly currency: string }) {
  const [days, setDays] = useState('30')
  const span = useMemo(() => {
    const to = now()
    return { from: new Date(to - Number(days) * DAY_MS).toISOString(), to: new Date(to + DAY_MS).toISOString() }
  }, [days])
  const asked = { currency, ...span }
  const drawn = useQuery({
    queryKey: ['money', 'chart', asked],
    queryFn: ({ signal }) => readChart(asked, signal),
  })
  const pages = usePaged(['money', 'statement', asked], (cursor, signal) =>
    readStatement({ ...asked, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }, signal),
  )
  const chart = drawn.data
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl aria-label="How far back" data={SPANS} value={days} onChange={setDays} />
        <Anchor href={`/v1/ledger/statement?${new URLSearchParams({ ...asked, format: 'csv' }).toString()}`} download>
          Download as CSV
        </Anchor>
      </Group>
      <Paper withBorder p="md" mih={190}>
        {chart === undefined ? (
          <Loading rows={3} />
        ) : (
          <BalanceChart
            currency={currency}
            from={Date.parse(chart.from)}
            to={Math.min(now(), Date.parse(chart.to))}
            points={[
              { at: Date.parse(chart.from), minor: chart.openingMinor },
              ...chart.items.map(({ at, balanceMinor }) => ({ at: Date.parse(at), minor: balanceMinor })),
            ]}
          />
        )}
        {chart === undefined || chart.nextCursor === null ? null : (
          <Text size="xs">
            The first {(CHART_PAGES_MAX * CHART_PAGE_LINES).toLocaleString('en')} bookings of this time are drawn.
          </Text>
        )}
      </Paper>
      <PagedTable
        label="Statement"
        pages={pages}
        columns={columns(currency)}
        keyOf={({ id, subject }) => `${id} ${subject}`}
        empty={
          <Empty title="Nothing was charged or paid in this time">Numbers are charged when they go into service.</Empty>
        }
      />
    </Stack>
  )
}
