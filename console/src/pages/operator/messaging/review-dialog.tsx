import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { Failed } from '../../../shell/states/failed.tsx'

const REASON_MAX = 500

type Props = {
  readonly title: string
  /** What is decided upon. */
  readonly children: ReactNode
  /** What the good outcome is called. */
  readonly accept: string
  readonly isSending: boolean
  readonly error: unknown
  readonly onAccept: () => void
  readonly onReject: (reason: string) => void
  readonly onClose: () => void
}

/** Shows what waits, and asks for the decision; to reject needs a reason, which the account reads. */
export function ReviewDialog({ title, children, accept, isSending, error, onAccept, onReject, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        {children}
        <Textarea
          label="Why not"
          description="The account reads it; needed to reject"
          maxLength={REASON_MAX}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error === null || error === undefined ? null : <Failed error={error} />}
        <Group gap="xs">
          <Button loading={isSending} onClick={onAccept}>
            {accept}
          </Button>
          <Button
            variant="default"
            loading={isSending}
            disabled={reason.trim() === ''}
            onClick={() => onReject(reason.trim())}
          >
            Reject
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
