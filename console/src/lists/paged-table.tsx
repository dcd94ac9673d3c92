import { Checkbox, Skeleton, Table } from '@mantine/core'
import type { ReactNode } from 'react'

import { Failed } from '../shell/states/failed.tsx'
import type { Column } from './column.ts'
import { PageSteps } from './page-steps.tsx'
import type { Selection } from './selection.ts'
import type { Pages } from './use-paged.ts'

const WAITING_ROWS = 6

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

const visibleFrom = <T,>(column: Column<T>) => (column.from === undefined ? {} : { visibleFrom: column.from })
const align = <T,>(column: Column<T>) => (column.isNumber === true ? { ta: 'right' as const } : {})

/** A list, a page at a time, with its states: it waits, it failed, there is none, there are rows. */
export function PagedTable<T>({ label, pages, columns, keyOf, empty, selection }: Props<T>) {
  const { rows } = pages
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
            {columns.map((column) => (
              <Table.Th key={column.title} scope="col" {...visibleFrom(column)} {...align(column)}>
                {column.title}
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
            : rows.map((row) => (
                <Table.Tr key={keyOf(row)}>
                  {selection === undefined ? null : (
                    <Table.Td>
                      <Checkbox
                        aria-label={`Select ${keyOf(row)}`}
                        checked={selection.marked.has(keyOf(row))}
                        onChange={(event) => selection.mark([keyOf(row)], event.currentTarget.checked)}
                      />
                    </Table.Td>
                  )}
                  {columns.map((column) => (
                    <Table.Td key={column.title} {...visibleFrom(column)} {...align(column)}>
                      {column.show(row)}
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
