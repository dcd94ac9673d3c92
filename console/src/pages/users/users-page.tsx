import { Alert, Button, Group, NativeSelect, Table, Text } from '@mantine/core'
import { useState } from 'react'

import { useSession } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { Empty } from '../../shell/states/empty.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { NewPassword } from './new-password.tsx'
import { NewUser } from './new-user.tsx'
import { roleOf, ROLES, type User, useUserChanges, useUsers } from './use-users.ts'

type RowProps = {
  readonly user: User
  readonly changes: ReturnType<typeof useUserChanges>
  readonly onPassword: () => void
}

function UserRow({ user, changes, onPassword }: RowProps) {
  const [isSure, setSure] = useState(false)
  const isSelf = useSession().user?.id === user.id
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {user.name}
        </Text>
        <Text size="xs" c="dimmed">
          {user.login}
          {isSelf ? ' (you)' : ''}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={`Role of ${user.name}`}
          data={[...ROLES]}
          value={user.role}
          onChange={(event) => changes.change.mutate({ userId: user.id, role: roleOf(event.currentTarget.value) })}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onPassword}>
            New password
          </Button>
          <Button
            size="xs"
            variant={isSure ? 'filled' : 'default'}
            color={isSure ? 'red.9' : 'gray'}
            onBlur={() => setSure(false)}
            onClick={() => (isSure ? changes.remove.mutate(user.id) : setSure(true))}
          >
            {isSure ? 'Really delete' : 'Delete'}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** Who may sign in for the account, and as what. */
export function UsersPage() {
  const users = useUsers()
  const changes = useUserChanges()
  const [isAdding, setAdding] = useState(false)
  const [ofUser, setOfUser] = useState<User>()
  const error = changes.change.error ?? changes.remove.error
  return (
    <>
      <PageHead title="Users" about="Who signs in to this console for the account. Programs use keys instead.">
        <Button onClick={() => setAdding(true)}>New user</Button>
      </PageHead>
      {error === null ? null : (
        <Alert color="red" role="alert" mb="md">
          {error.message}
        </Alert>
      )}
      {users.error === null ? null : <Failed error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending ? <Loading rows={3} label="Users" /> : null}
      {users.data?.length === 0 ? <Empty title="Nobody yet">You are signed in with a key. Add a user.</Empty> : null}
      {users.data === undefined || users.data.length === 0 ? null : (
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="sm" aria-label="Users">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Who</Table.Th>
                <Table.Th>Role</Table.Th>
                <Table.Th ta="right">Change</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {users.data.map((user) => (
                <UserRow key={user.id} user={user} changes={changes} onPassword={() => setOfUser(user)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {isAdding ? <NewUser onClose={() => setAdding(false)} /> : null}
      {ofUser === undefined ? null : <NewPassword user={ofUser} onClose={() => setOfUser(undefined)} />}
    </>
  )
}
