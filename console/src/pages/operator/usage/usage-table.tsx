import { Anchor, Table } from '@mantine/core'

import type { Schemas } from '../../../api/client.ts'
import { RowsShown } from '../../../lists/rows-shown.tsx'
import { CategoryBar } from '../category-bar.tsx'

type Usage = Schemas['PlaceUse']

const percent = ({ use, total }: Usage) => `${((use.assigned / Math.max(1, total)) * 100).toFixed(1)} %`

function placeName({ country, state, rateCenter }: Usage, isOfState: boolean): string {
  if (isOfState) return rateCenter ?? 'no rate centre'
  return state === null ? `${country}, no state` : `${state}, ${country}`
}

/** A state that can be asked for; places without one cannot be opened. */
const STATE = /^[A-Z0-9-]{1,10}$/

type Props = {
  readonly label: string
  readonly rows: readonly Usage[]
  /** Opens a place; left out: there is nothing inside. */
  readonly onOpen?: (where: { readonly country: string; readonly state: string }) => void
}

function Place({ row, onOpen }: { readonly row: Usage; readonly onOpen: Props['onOpen'] }) {
  const name = placeName(row, onOpen === undefined)
  const { country, state } = row
  if (onOpen === undefined || state === null || !STATE.test(state)) return <>{name}</>
  return (
    <Anchor component="button" size="sm" onClick={() => onOpen({ country, state })}>
      {name}
    </Anchor>
  )
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
              <Table.Tr key={`${row.country} ${row.state} ${row.rateCenter}`}>
                <Table.Td>
                  <Place row={row} onOpen={onOpen} />
                </Table.Td>
                <Table.Td visibleFrom="xs">
                  <CategoryBar categories={row.use} of={row.total} />
                </Table.Td>
                <Table.Td ta="right" className="number">
                  {percent(row)}
                </Table.Td>
                <Table.Td ta="right" visibleFrom="sm" className="number">
                  {row.use.ageing.toLocaleString('en')}
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
