import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useAct } from '../../forms/use-act.ts'
import { useSession } from '../../session/use-session.ts'
import { Failed } from '../../shell/states/failed.tsx'

type Props = { readonly onCancel: () => void; readonly onMade: (secret: string) => void }

/** Makes a key for a program. It can do no more than who makes it, and less when scopes are chosen. */
export function NewKey({ onCancel, onMade }: Props) {
  const { scopes: mine } = useSession()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const create = useAct((body: Schemas['CreateOwnKey']) => told(api.POST('/v1/account/keys', { body })), {
    refresh: ['keys'],
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = mine.filter((scope) => scopes.includes(scope))
    create.mutate(
      { name, ...(chosen.length === 0 ? {} : { scopes: chosen }) },
      { onSuccess: ({ secret }) => onMade(secret) },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="Which program it is for"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          label="It may"
          description="Without a choice all that you may"
          searchable
          clearable
          data={[...mine]}
          value={scopes}
          onChange={setScopes}
        />
        {create.error === null ? null : <Failed error={create.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Make the key
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
