import { Button, Group, Modal, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { FieldForm } from '../../../forms/field-form.tsx'
import { filled, type Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { usePaged } from '../../../lists/use-paged.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { When } from '../../../lists/when.tsx'
import { ACCOUNT_USER_FIELDS, PASSWORD_FIELDS } from './user-fields.ts'

type User = Schemas['User']

const COLUMNS: readonly Column<User>[] = [
  { title: 'Name', show: ({ name }) => name },
  { title: 'Signs in as', show: ({ login }) => login },
  { title: 'Role', show: ({ role }) => role, from: 'xs' },
  { title: 'Made', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
]

/** Who signs in for an account; the operator makes the first, or gives somebody another password. */
export function AccountUsers({ accountId }: { readonly accountId: string }) {
  const [isMaking, making] = useDisclosure()
  const [forgetful, setForgetful] = useState<User>()
  const pages = usePaged(['users', accountId], (_cursor, signal) =>
    told(api.GET('/v1/users', { signal, params: { query: { accountId } } })),
  )
  const create = useAct(
    (values: Values) =>
      told(api.POST('/v1/users', { body: { ...bodyOf<Schemas['CreateUser']>(filled(values)), accountId } })),
    { refresh: ['users'], said: ({ name }) => `${name} can sign in.` },
  )
  const change = useAct(
    ({ userId, values }: { readonly userId: string; readonly values: Values }) =>
      told(
        api.PATCH('/v1/users/{userId}', {
          params: { path: { userId } },
          body: bodyOf<Schemas['ChangeUser']>(filled(values)),
        }),
      ),
    { refresh: ['users'], said: ({ name }) => `${name} has another password.` },
  )
  const act: Column<User> = {
    title: 'Work',
    show: (user) => (
      <Button
        size="xs"
        variant="default"
        aria-label={`New password of ${user.name}`}
        onClick={() => setForgetful(user)}
      >
        New password
      </Button>
    ),
  }
  const close = () => setForgetful(undefined)
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Users
        </Title>
        <Button variant="default" size="xs" onClick={making.open}>
          New user
        </Button>
      </Group>
      <PagedTable
        label="Users"
        pages={pages}
        columns={[...COLUMNS, act]}
        keyOf={({ id }) => id}
        empty={<Empty title="Nobody signs in yet">Make the first admin; they make the others.</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title="New user" closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={ACCOUNT_USER_FIELDS}
          initial={{ role: 'admin' }}
          submitLabel="Let them sign in"
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={(values) => create.mutate(values, { onSuccess: making.close })}
        />
      </Modal>
      <Modal
        opened={forgetful !== undefined}
        onClose={close}
        title={`New password of ${forgetful?.name ?? ''}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FieldForm
          fields={PASSWORD_FIELDS}
          initial={{}}
          submitLabel="Set the password"
          isSending={change.isPending}
          error={change.error}
          onCancel={close}
          onSubmit={(values) => {
            if (forgetful !== undefined) change.mutate({ userId: forgetful.id, values }, { onSuccess: close })
          }}
        />
      </Modal>
    </section>
  )
}
