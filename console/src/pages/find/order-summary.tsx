import { Alert, Stack, Table, Text } from '@mantine/core'

import type { Schemas } from '../../api/client.ts'
import { showMoney } from '../../shell/format/money.ts'
import { showE164 } from '../../shell/format/number.ts'

/** Of each sort so many are told one by one. */
const TOLD = 20

/** What a tried order would cost, what is missing, and what stands in its way. */
export function OrderSummary({ order }: { readonly order: Schemas['Order'] }) {
  const { prices, documents, conflicts, lines } = order
  const free = lines.filter(({ state }) => state !== 'rejected')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        It was tried and nothing was bought yet.
      </Text>
      <Table aria-label="What it costs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{free.length === 1 ? '1 number' : `${free.length} numbers`}</Table.Th>
            <Table.Th ta="right">Once</Table.Th>
            <Table.Th ta="right">Each month</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prices.map(({ setupMinor, monthlyMinor, currency }) => (
            <Table.Tr key={currency}>
              <Table.Td>{currency}</Table.Td>
              <Table.Td ta="right" className="number">
                {showMoney(setupMinor, currency)}
              </Table.Td>
              <Table.Td ta="right" className="number">
                {showMoney(monthlyMinor, currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {prices.length === 0 ? <Text size="sm">No price is set for these numbers.</Text> : null}
      {documents.length === 0 ? (
        <Text size="sm">No documents are needed: it is complete at once.</Text>
      ) : (
        <Alert color="yellow" title="Documents are needed before it goes on">
          <ul className="plain">
            {documents.map((document) => (
              <li key={document.requirementId}>{document.description}</li>
            ))}
          </ul>
        </Alert>
      )}
      {conflicts.length === 0 ? null : (
        <Alert color="red" title="Cannot be had any more">
          <ul className="plain">
            {conflicts.slice(0, TOLD).map(({ e164, reason, alternatives }) => (
              <li key={e164}>
                <span className="number">{showE164(e164)}</span> {reason?.replaceAll('_', ' ')}
                {alternatives.length === 0 ? '' : `; instead ${alternatives.slice(0, 3).map(showE164).join(', ')}`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Text size="sm" className="number">
        {free
          .slice(0, TOLD)
          .flatMap(({ e164 }) => (e164 === null ? [] : [showE164(e164)]))
          .join(' · ')}
        {free.length > TOLD ? ` and ${free.length - TOLD} more` : ''}
      </Text>
    </Stack>
  )
}
