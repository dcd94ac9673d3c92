import { Anchor, Group, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../../api/client.ts'
import { told, Unreachable } from '../../../api/problem.ts'
import { RowsShown } from '../../../lists/rows-shown.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { readCsv } from '../csv.ts'

async function readRejects(importId: string, signal: AbortSignal) {
  const asked = { signal, params: { path: { importId } }, parseAs: 'text' as const }
  const text: unknown = await told(api.GET('/v1/imports/{importId}/rejects', asked))
  if (typeof text !== 'string') throw new Unreachable('The exchange answered no table.')
  return readCsv(text).slice(1)
}

/** The rows of a file that were wrong, each with the reason and its cure. */
export function Rejects({ importId, count }: { readonly importId: string; readonly count: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', 'rejects', importId],
    queryFn: ({ signal }) => readRejects(importId, signal),
  })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading rows={4} />
  if (data.length === 0) return null
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Rows that are wrong
        </Title>
        <Anchor href={`/v1/imports/${importId}/rejects`} download>
          Download as CSV
        </Anchor>
      </Group>
      {data.length < count ? (
        <Text size="sm">
          {count.toLocaleString('en')} rows are wrong; the first {data.length.toLocaleString('en')} are told.
        </Text>
      ) : null}
      <RowsShown rows={data}>
        {(shown) => (
          <Table aria-label="Rows that are wrong">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" ta="right">
                  Line
                </Table.Th>
                <Table.Th scope="col">Column</Table.Th>
                <Table.Th scope="col" visibleFrom="sm">
                  Value
                </Table.Th>
                <Table.Th scope="col">Why</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(([line, column, value, reason, row], index) => (
                <Table.Tr key={`${line} ${index}`} title={row ?? ''}>
                  <Table.Td ta="right">{line}</Table.Td>
                  <Table.Td>{column === '' ? 'the row' : column}</Table.Td>
                  <Table.Td visibleFrom="sm">{value}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </RowsShown>
    </section>
  )
}
