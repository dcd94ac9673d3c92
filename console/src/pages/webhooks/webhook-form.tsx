import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { Failed } from '../../shell/states/failed.tsx'

type Props = {
  readonly webhook?: Schemas['Webhook']
  readonly isSending: boolean
  readonly error: unknown
  readonly onCancel: () => void
  readonly onSubmit: (body: Schemas['CreateWebhook']) => void
}

/** Asks where to tell of events, and of which. */
export function WebhookForm({ webhook, isSending, error, onCancel, onSubmit }: Props) {
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [description, setDescription] = useState(webhook?.description ?? '')
  const [types, setTypes] = useState<string[]>([...(webhook?.types ?? [])])
  const known = useQuery({
    queryKey: ['events', 'types'],
    queryFn: ({ signal }) => told(api.GET('/v1/event-types', { signal })),
    staleTime: Infinity,
  })
  const all = known.data?.items.map(({ type }) => type) ?? []
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = all.filter((type) => types.includes(type))
    onSubmit({
      url,
      description: description === '' ? null : description,
      ...(chosen.length === 0 ? {} : { types: chosen }),
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Address"
          type="url"
          placeholder="https://…"
          required
          data-autofocus
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <MultiSelect
          label="Events"
          description="Without a choice all of them"
          searchable
          clearable
          limit={100}
          data={all}
          value={types}
          onChange={setTypes}
        />
        <TextInput
          label="Description"
          maxLength={200}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {error === null ? null : <Failed error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isSending}>
            Save the webhook
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
