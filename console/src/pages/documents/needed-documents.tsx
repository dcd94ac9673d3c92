import { Button, Modal, Table, Text } from '@mantine/core'
import { useState } from 'react'

import type { Schemas } from '../../api/client.ts'
import { StateBadge } from '../../lists/state-badge.tsx'
import { useMay } from '../../session/use-session.ts'
import { SendDocument } from './send-document.tsx'

type Needed = Schemas['NeededDocument']
type Props = {
  readonly documents: readonly Needed[]
  readonly orderId?: string
  readonly customerId?: string | null
}

/** Which documents the rules ask for and how each stands, with the way to send in what is missing. */
export function NeededDocuments({ documents, orderId, customerId }: Props) {
  const mayWrite = useMay('documents:write')
  const [sending, setSending] = useState<Needed>()
  return (
    <>
      <Table aria-label="Documents that are needed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Document</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">
              <Text component="span" fz="inherit" fw="inherit">
                Send
              </Text>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {documents.map((needed) => (
            <Table.Tr key={`${needed.requirementId} ${needed.reason ?? ''}`}>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {needed.documentType.replaceAll('_', ' ')}
                </Text>
                <Text size="sm" c="dimmed">
                  {needed.reason ?? needed.description}
                </Text>
              </Table.Td>
              <Table.Td>
                <StateBadge state={needed.state} />
              </Table.Td>
              <Table.Td>
                {mayWrite && needed.state !== 'accepted' && needed.state !== 'submitted' ? (
                  <Button
                    size="xs"
                    onClick={() => setSending(needed)}
                    aria-label={`Send in ${needed.documentType.replaceAll('_', ' ')}`}
                  >
                    Send in
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        opened={sending !== undefined}
        onClose={() => setSending(undefined)}
        title="Send in a document"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {sending === undefined ? null : (
          <SendDocument
            documentType={sending.documentType}
            onClose={() => setSending(undefined)}
            {...(orderId === undefined ? {} : { orderId })}
            {...(customerId === undefined ? {} : { customerId })}
          />
        )}
      </Modal>
    </>
  )
}
