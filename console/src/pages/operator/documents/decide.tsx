import { Button, Group, Paper, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useAct } from '../../../forms/use-act.ts'
import { useGo } from '../../../shell/routing/use-go.ts'
import { Failed } from '../../../shell/states/failed.tsx'

const REASON_MAX = 500

/** Accepts a document, or rejects it and says why. Then the list of those that wait is shown again. */
export function Decide({ document: { id, documentType } }: { readonly document: Schemas['Document'] }) {
  const [reason, setReason] = useState('')
  const go = useGo()
  const review = useAct(
    (body: Schemas['ReviewDocument']) =>
      told(api.POST('/v1/documents/{documentId}/review', { params: { path: { documentId: id } }, body })),
    { refresh: ['documents'], said: ({ state }) => `The ${documentType.replaceAll('_', ' ')} is ${state}.` },
  )
  const decide = async (body: Schemas['ReviewDocument']) => {
    try {
      await review.mutateAsync(body)
    } catch {
      // Told below, by the error of the act.
      return
    }
    // Not a callback of the act: by now the document is decided upon, and this form is gone.
    go('/review/documents', { replace: true })
  }
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Textarea
          label="Why not"
          description="The account reads it; needed to reject"
          maxLength={REASON_MAX}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {review.error === null ? null : <Failed error={review.error} />}
        <Group gap="xs">
          <Button loading={review.isPending} onClick={() => void decide({ decision: 'accept' })}>
            Accept
          </Button>
          <Button
            variant="default"
            disabled={reason.trim() === ''}
            loading={review.isPending}
            onClick={() => void decide({ decision: 'reject', reason: reason.trim() })}
          >
            Reject
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
