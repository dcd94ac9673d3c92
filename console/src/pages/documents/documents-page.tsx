import { Modal, Stack, Title } from '@mantine/core'
import { useState } from 'react'

import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { DropFile } from './drop-file.tsx'
import { SendDocument } from './send-document.tsx'
import { WaitingOrders } from './waiting-orders.tsx'
import { WhatIsNeeded } from './what-is-needed.tsx'

/** The documents of the account: a place to drop one, what is missing, and those that were sent in. */
export function DocumentsPage() {
  const mayWrite = useMay('documents:write')
  const mayOrders = useMay('orders:read')
  const [file, setFile] = useState<File>()
  return (
    <Stack>
      <PageHead title="Documents" about="What regulators want to see before numbers are given." />
      {mayWrite ? <DropFile label="Drop a document here, or click to pick one" file={file} onFile={setFile} /> : null}
      {mayOrders ? <WaitingOrders /> : null}
      <Title order={2} size="h4">
        Sent in
      </Title>
      <DocumentsTable />
      <Title order={2} size="h4">
        What is needed
      </Title>
      <WhatIsNeeded />
      <Modal
        opened={file !== undefined}
        onClose={() => setFile(undefined)}
        title="Send in a document"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {file === undefined ? null : <SendDocument file={file} onClose={() => setFile(undefined)} />}
      </Modal>
    </Stack>
  )
}
