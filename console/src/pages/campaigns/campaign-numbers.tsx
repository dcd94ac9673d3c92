import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { PasteNumbers } from '../../forms/paste-numbers.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useMay } from '../../session/use-session.ts'

/** Assigns numbers to a campaign and takes them out of it. Each number has its own outcome, which stands on the order. */
export function CampaignNumbers({ campaignId }: { readonly campaignId: string }) {
  const mayWrite = useMay('messaging:write')
  const [doing, setDoing] = useState<'assign' | 'remove'>()
  const act = useAct(
    (numbers: string[]) => {
      const asked = { params: { path: { campaignId } }, body: { numbers } }
      return told(
        doing === 'remove'
          ? api.POST('/v1/campaigns/{campaignId}/remove', asked)
          : api.POST('/v1/campaigns/{campaignId}/assign', asked),
      )
    },
    {
      refresh: ['numbers', 'orders', 'campaigns'],
      said: ({ completed, rejected }) =>
        `Done with ${completed}${rejected === 0 ? '.' : `; ${rejected} could not be.`}`,
    },
  )
  if (!mayWrite) return null
  const close = () => setDoing(undefined)
  return (
    <>
      <Group gap="xs">
        <Button onClick={() => setDoing('assign')}>Assign numbers</Button>
        <Button variant="default" onClick={() => setDoing('remove')}>
          Take numbers out
        </Button>
      </Group>
      <Modal
        opened={doing !== undefined}
        onClose={close}
        title={doing === 'remove' ? 'Take numbers out' : 'Assign numbers'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <PasteNumbers
          hint="They have to be in service."
          act={doing === 'remove' ? 'Take out' : 'Assign'}
          isSending={act.isPending}
          error={act.error}
          onCancel={close}
          onSubmit={(numbers) => act.mutate(numbers, { onSuccess: close })}
        />
      </Modal>
    </>
  )
}
