import {
  Alert,
  Button,
  Divider,
  Paper,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'

import { api } from '../api/client.ts'
import { told } from '../api/problem.ts'
import { Logo } from '../shell/logo.tsx'
import { demoUsers } from './demo-users.ts'
import { showSession } from './show-session.ts'

type Proof = { readonly user: string; readonly password: string } | { readonly key: string }

function useSignIn() {
  return useMutation({
    mutationFn: (proof: Proof) => told(api.POST('/v1/session', { body: proof })),
    onSuccess: showSession,
  })
}

function Demo({ onPick, disabled }: { readonly onPick: (proof: Proof) => void; readonly disabled: boolean }) {
  const users = demoUsers()
  if (users.length === 0) return null
  return (
    <>
      <Divider label="This is a demo" labelPosition="center" />
      <Stack gap="xs">
        {users.map(({ user, password, what }) => (
          <Button
            key={user}
            variant="default"
            disabled={disabled}
            onClick={() => onPick({ user, password })}
            justify="space-between"
            rightSection={
              <Text size="sm" c="dimmed" component="span">
                {what}
              </Text>
            }
          >
            Sign in as {user}
          </Button>
        ))}
      </Stack>
    </>
  )
}

/** Asks who is there: a user and a password, or a key of the API. */
export function SignInPage() {
  const [by, setBy] = useState<'user' | 'key'>('user')
  const [user, setUser] = useState('')
  const [secret, setSecret] = useState('')
  const signIn = useSignIn()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    signIn.mutate(by === 'user' ? { user: user.trim(), password: secret } : { key: secret.trim() })
  }
  return (
    <main className="sign-in">
      <Paper withBorder shadow="sm" radius="lg" p="xl" w="100%" maw={400}>
        <Stack gap="lg">
          <Logo size={44} />
          <div>
            <Title order={1} size="h2">
              Sign in
            </Title>
            <Text c="dimmed">to the number exchange</Text>
          </div>
          <SegmentedControl
            fullWidth
            aria-label="Sign in with"
            value={by}
            onChange={(value) => {
              setBy(value === 'key' ? 'key' : 'user')
              setSecret('')
            }}
            data={[
              { value: 'user', label: 'Password' },
              { value: 'key', label: 'Key' },
            ]}
          />
          <form onSubmit={submit}>
            <Stack>
              {by === 'user' ? (
                <TextInput
                  label="User"
                  name="username"
                  autoComplete="username"
                  autoCapitalize="none"
                  value={user}
                  onChange={(event) => setUser(event.currentTarget.value)}
                  required
                  data-autofocus
                />
              ) : null}
              <PasswordInput
                label={by === 'user' ? 'Password' : 'Key'}
                name="password"
                description={by === 'key' ? 'A bearer key of the API, sk_…' : undefined}
                autoComplete={by === 'user' ? 'current-password' : 'off'}
                value={secret}
                onChange={(event) => setSecret(event.currentTarget.value)}
                required
              />
              {signIn.error === null ? null : (
                <Alert color="red" role="alert">
                  {signIn.error.message}
                </Alert>
              )}
              <Button type="submit" loading={signIn.isPending}>
                Sign in
              </Button>
            </Stack>
          </form>
          <Demo onPick={(proof) => signIn.mutate(proof)} disabled={signIn.isPending} />
        </Stack>
      </Paper>
    </main>
  )
}
