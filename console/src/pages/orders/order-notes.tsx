import { Button, Stack, Text, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useAct } from '../../forms/use-act.ts'
import { When } from '../../lists/when.tsx'
import { Failed } from '../../shell/states/failed.tsx'

const NOTE_MAX = 2_000

type Props = { readonly orderId: string; readonly notes: readonly Schemas['OrderNote'][]; readonly mayWrite: boolean }

/** What people wrote to an order, and one more. */
export function OrderNotes({ orderId, notes, mayWrite }: Props) {
  const [text, setText] = useState('')
  const add = useAct(
    () => told(api.POST('/v1/orders/{orderId}/notes', { params: { path: { orderId } }, body: { text } })),
    { refresh: ['orders'] },
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    add.mutate(undefined, { onSuccess: () => setText('') })
  }
  return (
    <Stack gap="xs">
      {notes.map((note) => (
        <div key={`${note.at} ${note.text}`}>
          <Text size="sm">{note.text}</Text>
          <Text size="xs" c="dimmed">
            <When at={note.at} />
          </Text>
        </div>
      ))}
      {mayWrite ? (
        <form onSubmit={submit}>
          <Textarea
            label="Write a note"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={NOTE_MAX}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.error === null ? null : <Failed error={add.error} />}
          <Button type="submit" variant="default" mt="xs" loading={add.isPending} disabled={text.trim() === ''}>
            Keep the note
          </Button>
        </form>
      ) : null}
    </Stack>
  )
}
