import { Button, Group, PasswordInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useAct } from '../../forms/use-act.ts'
import { Failed } from '../../shell/states/failed.tsx'

/** Sets the PIN that another carrier has to show. Only a hash of it is kept, so it is never shown. */
export function PortOutPin() {
  const [pin, setPin] = useState('')
  const set = useAct(() => told(api.PUT('/v1/account/port-out-pin', { body: { pin } })), {
    refresh: [],
    said: () => 'Set the PIN.',
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    set.mutate(undefined, { onSuccess: () => setPin('') })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="xs">
        <PasswordInput
          label="PIN against unwanted ports"
          autoComplete="off"
          w={240}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={set.isPending} disabled={pin === ''}>
          Set the PIN
        </Button>
      </Group>
      {set.error === null ? null : <Failed error={set.error} />}
    </form>
  )
}
