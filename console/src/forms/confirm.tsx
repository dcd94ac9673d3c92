import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

import { Failed } from '../shell/states/failed.tsx'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  readonly act: string
  readonly isActing: boolean
  readonly isDisabled?: boolean
  readonly error: unknown
  readonly onConfirm: () => void
}

/** Asks once before something that cannot simply be undone, and says what follows from it. */
export function Confirm({ opened, onClose, title, children, act, isActing, isDisabled, error, onConfirm }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <div>{children}</div>
        {error === null || error === undefined ? null : <Failed error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button color="red.9" loading={isActing} disabled={isDisabled === true} onClick={onConfirm}>
            {act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
