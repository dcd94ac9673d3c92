import { Button, Table } from '@mantine/core'

import { RowsShown } from '../../../lists/rows-shown.tsx'
import { CategoryBar } from '../category-bar.tsx'
import type { Usage } from './read-usage.ts'

const percent = ({ categories, total }: Usage) => `${((categories.assigned / Math.max(1, total)) * 100).toFixed(1)} %`

/** A state that can be asked for; places without one cannot be opened. */
const STATE = /^[A-Z0-9-]{1,10}$/

type Props = {
  readonly label: string
  readonly rows: readonly Usage[]
  /** Opens a place; left out: there is nothing inside. */
  readonly onOpen?: (place: string) => void
}

/** How much is used where, drawn and in figures. */
export function UsageTable({ label, rows, onOpen }: Props) {
  return (
    <RowsShown rows={rows}>
      {(shown) => (
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Place</Table.Th>
              <Table.Th scope="col" visibleFrom="xs" w="40%">
                Use
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Assigned
              </Table.Th>
              <Table.Th scope="col" ta="right" visibleFrom="sm">
                Ageing
              </Table.Th>
              <Table.Th scope="col" ta="right" visibleFrom="sm">
                Numbers
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.place}>
                <Table.Td>
                  {onOpen === undefined || !STATE.test(row.place) ? (
                    row.place
                  ) : (
                    <Button variant="subtle" size="compact-sm" onClick={() => onOpen(row.place)}>
                      {row.place}
                    </Button>
                  )}
                </Table.Td>
                <Table.Td visibleFrom="xs">
                  <CategoryBar categories={row.categories} of={row.total} />
                </Table.Td>
                <Table.Td ta="right" className="number">
                  {percent(row)}
                </Table.Td>
                <Table.Td ta="right" visibleFrom="sm" className="number">
                  {row.categories.ageing.toLocaleString('en')}
                </Table.Td>
                <Table.Td ta="right" visibleFrom="sm" className="number">
                  {row.total.toLocaleString('en')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </RowsShown>
  )
}
