import { Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { ReferenceSelect } from '../../forms/reference-select.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { NeededDocuments } from './needed-documents.tsx'

const KINDS = ['local', 'national', 'mobile', 'tollfree', 'uifn'] as const
const ACTIONS = [
  { value: 'new', label: 'New numbers' },
  { value: 'move', label: 'A move' },
  { value: 'port_in', label: 'A port' },
] as const

/** Asks which documents an order would need, and how they stand, before there is an order. */
export function WhatIsNeeded() {
  const [country, setCountry] = useState('GB')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('local')
  const [action, setAction] = useState<(typeof ACTIONS)[number]['value']>('new')
  const [customerId, setCustomerId] = useState<string | null>(null)
  const asked = { country, kind, action, ...(customerId === null ? {} : { customerId }) }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['documents', 'needed', asked],
    queryFn: ({ signal }) => told(api.GET('/v1/requirements/evaluate', { signal, params: { query: asked } })),
    enabled: country.length === 2,
  })
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Country of the numbers"
          maxLength={2}
          w={160}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value.toUpperCase())}
        />
        <Select
          label="Kind"
          allowDeselect={false}
          w={130}
          data={KINDS}
          value={kind}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'local')}
        />
        <Select
          label="For"
          allowDeselect={false}
          w={150}
          data={ACTIONS}
          value={action}
          onChange={(value) => setAction(ACTIONS.find((each) => each.value === value)?.value ?? 'new')}
        />
        <ReferenceSelect to="customers" label="Customer" value={customerId} onChange={setCustomerId} />
      </Group>
      {error === null ? null : <Failed error={error} onRetry={() => void refetch()} />}
      {isPending && country.length === 2 ? <Loading rows={2} /> : null}
      {data?.items.length === 0 ? <Text size="sm">Nothing is needed.</Text> : null}
      {data === undefined || data.items.length === 0 ? null : (
        <NeededDocuments documents={data.items} customerId={customerId} />
      )}
    </Stack>
  )
}
