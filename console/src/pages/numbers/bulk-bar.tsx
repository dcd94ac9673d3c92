import { Button, Group, Modal, Paper, Text } from '@mantine/core'
import { useState } from 'react'

import type { Selection } from '../../lists/selection.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { BulkCampaign } from './bulk-campaign.tsx'
import { BulkChange } from './bulk-change.tsx'
import { BulkMove } from './bulk-move.tsx'
import { ReleaseNumbers } from './release-numbers.tsx'
import { useRestore } from './use-restore.ts'

const FORMS = {
  change: { title: 'Change numbers', Form: BulkChange },
  move: { title: 'Move numbers', Form: BulkMove },
  campaign: { title: 'Assign to a campaign', Form: BulkCampaign },
} as const

type Props = { readonly selection: Selection; readonly isResting: boolean; readonly mayMessage: boolean }

/** What can be done with the numbers that are marked. It keeps its place also while none is, so that nothing jumps. */
export function BulkBar({ selection, isResting, mayMessage }: Props) {
  const [doing, setDoing] = useState<keyof typeof FORMS | 'release'>()
  const restore = useRestore()
  const numbers = [...selection.marked]
  const none = numbers.length === 0
  const close = () => setDoing(undefined)
  const done = () => {
    close()
    selection.clear()
  }
  const form = doing === undefined || doing === 'release' ? undefined : FORMS[doing]
  return (
    <Paper withBorder p="xs" mb="sm" role="toolbar" aria-label="With the selected numbers">
      <Group gap="xs">
        <Text size="sm" aria-live="polite" miw={90}>
          {numbers.length.toLocaleString('en')} selected
        </Text>
        {isResting ? (
          <Button
            size="xs"
            disabled={none}
            loading={restore.isPending}
            onClick={() => restore.mutate(numbers, { onSuccess: done })}
          >
            Restore
          </Button>
        ) : (
          <>
            <Button size="xs" variant="default" disabled={none} onClick={() => setDoing('change')}>
              Change
            </Button>
            <Button size="xs" variant="default" disabled={none} onClick={() => setDoing('move')}>
              Move
            </Button>
            {mayMessage ? (
              <Button size="xs" variant="default" disabled={none} onClick={() => setDoing('campaign')}>
                Campaign
              </Button>
            ) : null}
            <Button size="xs" variant="default" disabled={none} onClick={() => setDoing('release')}>
              Give back
            </Button>
          </>
        )}
      </Group>
      {restore.error === null ? null : <Failed error={restore.error} />}
      <Modal
        opened={form !== undefined}
        onClose={close}
        title={form?.title ?? ''}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {form === undefined ? null : <form.Form numbers={numbers} onClose={close} onDone={done} />}
      </Modal>
      <ReleaseNumbers numbers={numbers} opened={doing === 'release'} onClose={close} onDone={done} />
    </Paper>
  )
}
