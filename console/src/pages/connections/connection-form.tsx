import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useAct } from '../../forms/use-act.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { emptyRow, type GatewayRow, GatewaysInput } from './gateways-input.tsx'

type Props = {
  /** The one that is changed; left out: a new one. */
  readonly connection?: Schemas['Connection']
  readonly onCancel: () => void
  readonly onDone: (connection: Schemas['Connection']) => void
}

function save(id: string | undefined, body: Schemas['CreateConnection']) {
  return id === undefined
    ? told(api.POST('/v1/connections', { body }))
    : told(api.PATCH('/v1/connections/{connectionId}', { params: { path: { connectionId: id } }, body }))
}

/** Makes or changes a connection. */
export function ConnectionForm({ connection, onCancel, onDone }: Props) {
  const [name, setName] = useState(connection?.name ?? '')
  const [rows, setRows] = useState<readonly GatewayRow[]>(
    connection?.gateways.map((gateway, key) => ({ ...gateway, key })) ?? [emptyRow([])],
  )
  const act = useAct((body: Schemas['CreateConnection']) => save(connection?.id, body), {
    refresh: ['connections'],
    said: (saved) => `Saved the connection ${saved.name}.`,
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    act.mutate({ name, gateways: rows.map(({ key: _key, ...gateway }) => gateway) }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Name"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <GatewaysInput rows={rows} onChange={setRows} />
        {act.error === null ? null : <Failed error={act.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={act.isPending}>
            Save the connection
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
