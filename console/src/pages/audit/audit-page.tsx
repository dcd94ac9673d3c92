import { Group, MultiSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { PageHead } from '../../shell/page-head.tsx'
import { Empty } from '../../shell/states/empty.tsx'
import { EventData } from './event-data.tsx'
import { SubjectLink } from './subject-link.tsx'

type Event = Schemas['Event']
const TYPED_MS = 300

const COLUMNS: readonly Column<Event>[] = [
  { title: 'When', show: ({ at }) => <When at={at} /> },
  { title: 'What', show: (event) => <EventData event={event} /> },
  { title: 'About', show: ({ subject }) => <SubjectLink subject={subject} />, from: 'sm' },
  { title: 'By', show: ({ actor }) => <span className="number">{actor}</span>, from: 'md' },
  { title: 'Numbers', show: ({ numbers }) => numbers.length.toLocaleString('en'), from: 'md', isNumber: true },
]

/** Every change of everything that is the account's, in the order in which it happened: who, what and when. */
export function AuditPage() {
  const [types, setTypes] = useState<Event['type'][]>([])
  const [typed, setTyped] = useState('')
  const [subject] = useDebouncedValue(typed.trim(), TYPED_MS)
  const known = useQuery({
    queryKey: ['events', 'types'],
    queryFn: ({ signal }) => told(api.GET('/v1/event-types', { signal })),
    staleTime: Infinity,
  })
  const all = known.data?.items.map(({ type }) => type) ?? []
  const pages = usePaged(['events', 'list', types, subject], async (after, signal) => {
    const query = {
      limit: PAGE_ROWS,
      ...(types.length === 0 ? {} : { types }),
      ...(subject === '' ? {} : { subject }),
      ...(after === undefined ? {} : { after }),
    }
    const { items, cursor, more } = await told(api.GET('/v1/events', { signal, params: { query } }))
    return { items, nextCursor: more ? cursor : null }
  })
  useLive([''], ['events', 'list'])
  return (
    <>
      <PageHead title="Audit" about="Every change, with who asked for it, in the order in which it happened." />
      <Group mb="sm" align="flex-end">
        <MultiSelect
          label="What"
          placeholder={types.length === 0 ? 'Everything' : ''}
          searchable
          clearable
          limit={100}
          miw={220}
          maw={480}
          data={all}
          value={types}
          onChange={(chosen) => setTypes(all.filter((type) => chosen.includes(type)))}
        />
        <TextInput
          label="About"
          placeholder="ord_…, trk_…"
          data-search
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      <PagedTable
        label="Events"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="Nothing like this has happened">Take a filter away to see more.</Empty>}
      />
    </>
  )
}
