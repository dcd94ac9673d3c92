import { Stack, Title } from '@mantine/core'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { Empty } from '../../../shell/states/empty.tsx'
import { ImportForm } from './import-form.tsx'

const COLUMNS: readonly Column<Schemas['Import']>[] = [
  { title: 'File', show: ({ id, fileName }) => <PageLink to={`/imports/${id}`}>{fileName}</PageLink> },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Format', show: ({ source }) => source, from: 'md' },
  { title: 'Rows', show: ({ counts }) => counts?.rows.toLocaleString('en') ?? '–', isNumber: true, from: 'xs' },
  { title: 'Wrong', show: ({ counts }) => counts?.rejected.toLocaleString('en') ?? '–', isNumber: true, from: 'sm' },
  {
    title: 'Blocks added',
    show: ({ counts }) => counts?.added.toLocaleString('en') ?? '–',
    isNumber: true,
    from: 'sm',
  },
  { title: 'Begun', show: ({ startedAt }) => <When at={startedAt} />, from: 'md' },
]

/** Loads blocks from a file, and shows what became of those before. */
export function ImportsPage() {
  const pages = usePaged(['imports', 'list'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/imports', { signal, params: { query } }))
  })
  useLive(['import.', 'inventory.imported'], ['imports'])
  return (
    <Stack>
      <PageHead
        title="Import"
        about="Load the blocks that you hold. All of a file is kept or nothing; a second time changes nothing."
      />
      <ImportForm />
      <Title order={2} size="h4">
        Imports until now
      </Title>
      <PagedTable
        label="Imports"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No imports yet">What is imported with the command line is not listed here.</Empty>}
      />
    </Stack>
  )
}
