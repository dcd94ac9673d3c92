import { Alert, Button, Modal, PasswordInput, Stack } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { type User, useUserChanges } from './use-users.ts'

/** Asks for another password of somebody. Their sessions end. */
export function NewPassword({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const [password, setPassword] = useState('')
  const { change } = useUserChanges()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    change.mutate({ userId: user.id, password }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={`New password of ${user.name}`}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label="Password"
            description="At least 12 characters. Wherever they are signed in, they have to sign in again."
            autoComplete="new-password"
            minLength={12}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
            data-autofocus
          />
          {change.error === null ? null : (
            <Alert color="red" role="alert">
              {change.error.message}
            </Alert>
          )}
          <Button type="submit" loading={change.isPending}>
            Set the password
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
