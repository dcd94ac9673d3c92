import { Checkbox, Skeleton, Table } from '@mantine/core'
import { type ColumnDef, FlexRender, tableFeatures, useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'

import { Failed } from '../shell/states/failed.tsx'
import type { Column } from './column.ts'
import { PageSteps } from './page-steps.tsx'
import type { Selection } from './selection.ts'
import type { Pages } from './use-paged.ts'

const WAITING_ROWS = 6
/** The table needs nothing but columns and rows: what is sorted and narrowed, the exchange sorts and narrows. */
const FEATURES = tableFeatures({})
const NO_ROWS: readonly never[] = []

type Props<T> = {
  /** Says what the table lists, to those who cannot see it. */
  readonly label: string
  readonly pages: Pages<T>
  readonly columns: readonly Column<T>[]
  readonly keyOf: (row: T) => string
  /** What is said when there is none: what it is for and how to get the first. */
  readonly empty: ReactNode
  readonly selection?: Selection
}

/** How a column stands: from which width on, and on which side. */
function standing<T>(column: Column<T> | undefined) {
  return {
    ...(column?.from === undefined ? {} : { visibleFrom: column.from }),
    ...(column?.isNumber === true ? { ta: 'right' as const } : {}),
  }
}

/** A list, a page at a time, with its states: it waits, it failed, there is none, there are rows. */
export function PagedTable<T extends object>({ label, pages, columns, keyOf, empty, selection }: Props<T>) {
  const { rows } = pages
  const definitions = useMemo(
    () =>
      columns.map(({ title, show }): ColumnDef<typeof FEATURES, T> => ({
        id: title,
        header: title,
        cell: ({ row }) => show(row.original),
      })),
    [columns],
  )
  const byTitle = useMemo(() => new Map(columns.map((column) => [column.title, column])), [columns])
  const table = useTable({ features: FEATURES, columns: definitions, data: rows ?? NO_ROWS, getRowId: keyOf })
  if (pages.error !== null) return <Failed error={pages.error} onRetry={pages.again} />
  if (rows?.length === 0 && pages.previous === undefined) return <>{empty}</>
  const keys = rows?.map(keyOf) ?? []
  const areAllMarked = keys.length > 0 && keys.every((key) => selection?.marked.has(key))
  return (
    <>
      <Table aria-label={label} aria-busy={rows === undefined || pages.isMoving} highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {selection === undefined ? null : (
              <Table.Th w={44}>
                <Checkbox
                  aria-label="Select all on this page"
                  checked={areAllMarked}
                  indeterminate={!areAllMarked && keys.some((key) => selection.marked.has(key))}
                  onChange={(event) => selection.mark(keys, event.currentTarget.checked)}
                />
              </Table.Th>
            )}
            {table.getFlatHeaders().map((header) => (
              <Table.Th key={header.id} scope="col" {...standing(byTitle.get(header.id))}>
                <FlexRender header={header} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows === undefined
            ? Array.from({ length: WAITING_ROWS }, (_, row) => (
                <Table.Tr key={row}>
                  <Table.Td colSpan={columns.length + (selection === undefined ? 0 : 1)}>
                    <Skeleton height={20} />
                  </Table.Td>
                </Table.Tr>
              ))
            : table.getRowModel().rows.map((row) => (
                <Table.Tr key={row.id}>
                  {selection === undefined ? null : (
                    <Table.Td>
                      <Checkbox
                        aria-label={`Select ${row.id}`}
                        checked={selection.marked.has(row.id)}
                        onChange={(event) => selection.mark([row.id], event.currentTarget.checked)}
                      />
                    </Table.Td>
                  )}
                  {row.getAllCells().map((cell) => (
                    <Table.Td key={cell.column.id} {...standing(byTitle.get(cell.column.id))}>
                      <FlexRender cell={cell} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
      <PageSteps pages={pages} />
    </>
  )
}
