import { Table } from '@mantine/core'

import type { Schemas } from '../../api/client.ts'
import { PhoneLink } from '../../lists/phone.tsx'
import { RowsShown } from '../../lists/rows-shown.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'

/** The lines of an order: each number, or the place of one that is still looked for. */
export function OrderLines({ lines }: { readonly lines: readonly Schemas['OrderLine'][] }) {
  return (
    <RowsShown rows={lines}>
      {(shown) => (
        <Table aria-label="Lines">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Number</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col">Why not</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ e164, state, reason, serviceId }, at) => (
              <Table.Tr key={e164 ?? serviceId ?? `waits ${at}`}>
                <Table.Td>{e164 === null ? 'Looked for' : <PhoneLink e164={e164} />}</Table.Td>
                <Table.Td>
                  <StateBadge state={state} />
                </Table.Td>
                <Table.Td>{reason?.replaceAll('_', ' ') ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </RowsShown>
  )
}
