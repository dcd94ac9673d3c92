import { Alert, Button, Modal, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { type Role, roleOf, ROLES, useUserChanges } from './use-users.ts'

/** The least of a password that is taken. */
const MIN_PASSWORD = 12

/** Asks who may sign in, and as what. */
export function NewUser({ onClose }: { readonly onClose: () => void }) {
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [password, setPassword] = useState('')
  const { create } = useUserChanges()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    create.mutate({ login: login.trim(), name: name.trim(), role, password }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title="New user">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            data-autofocus
          />
          <TextInput
            label="Signs in as"
            autoCapitalize="none"
            autoComplete="off"
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            required
          />
          <NativeSelect
            label="Role"
            data={[...ROLES]}
            value={role}
            onChange={(event) => setRole(roleOf(event.currentTarget.value))}
          />
          <PasswordInput
            label="First password"
            description={`At least ${MIN_PASSWORD} characters. Tell it to them yourself.`}
            autoComplete="new-password"
            minLength={MIN_PASSWORD}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
          />
          {create.error === null ? null : (
            <Alert color="red" role="alert">
              {create.error.message}
            </Alert>
          )}
          <Button type="submit" loading={create.isPending}>
            Let them sign in
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
