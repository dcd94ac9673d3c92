import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { countOf } from '../shell/format/count.ts'
import { Failed } from '../shell/states/failed.tsx'
import { numbersIn } from './numbers-in.ts'

type Props = {
  readonly hint: string
  /** What the button does, before the count: `Route`. */
  readonly act: string
  readonly isSending: boolean
  readonly error: unknown
  readonly onSubmit: (numbers: string[]) => void
  readonly onCancel: () => void
}

/** Asks for telephone numbers, which are pasted or typed in any spelling. */
export function PasteNumbers({ hint, act, isSending, error, onSubmit, onCancel }: Props) {
  const [text, setText] = useState('')
  const numbers = numbersIn(text)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit(numbers)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label="Numbers"
          description={`One in a line, or with commas between them. ${hint}`}
          required
          autosize
          minRows={4}
          maxRows={12}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error === null || error === undefined ? null : <Failed error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isSending} disabled={numbers.length === 0}>
            {act} {countOf(numbers.length, 'number')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
