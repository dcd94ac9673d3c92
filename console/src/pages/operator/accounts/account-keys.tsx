import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { Confirm } from '../../../forms/confirm.tsx'
import { FieldForm } from '../../../forms/field-form.tsx'
import type { Field } from '../../../forms/field.ts'
import { SecretShown } from '../../../forms/secret-shown.tsx'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { Empty } from '../../../shell/states/empty.tsx'

type Key = Schemas['Key']

const FIELDS: readonly Field[] = [
  {
    name: 'name',
    label: 'Name',
    hint: 'What uses it, such as web shop',
    isNeeded: true,
    sort: { sort: 'text', max: 100 },
  },
]

const COLUMNS: readonly Column<Key>[] = [
  { title: 'Name', show: ({ name }) => name },
  { title: 'Sort', show: ({ sort, login }) => (login === null ? sort : `${sort}: ${login}`) },
  { title: 'May', show: ({ scopes }) => `${scopes.length} scopes`, from: 'md' },
  { title: 'Made', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
]

/** The credentials of an account's programs: one more, or one less. */
export function AccountKeys({ accountId }: { readonly accountId: string }) {
  const at = { params: { path: { accountId } } }
  const [isMaking, making] = useDisclosure()
  const [leaving, setLeaving] = useState<Key>()
  const pages = usePaged(['keys', accountId], (_cursor, signal) =>
    told(api.GET('/v1/accounts/{accountId}/keys', { ...at, signal })),
  )
  const create = useAct((name: string) => told(api.POST('/v1/accounts/{accountId}/keys', { ...at, body: { name } })), {
    refresh: ['keys'],
  })
  const revoke = useAct((keyId: string) => told(api.DELETE('/v1/keys/{keyId}', { params: { path: { keyId } } })), {
    refresh: ['keys'],
    said: () => 'Revoked the key.',
  })
  const close = () => setLeaving(undefined)
  const revocation: Column<Key> = {
    title: 'Revoke',
    show: (key) =>
      key.revokedAt === null ? (
        <Button size="xs" variant="default" aria-label={`Revoke ${key.name}`} onClick={() => setLeaving(key)}>
          Revoke
        </Button>
      ) : (
        'revoked'
      ),
  }
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Keys
        </Title>
        <Button variant="default" size="xs" onClick={making.open}>
          New key
        </Button>
      </Group>
      <SecretShown title="The new key" secret={create.data?.secret} onClose={create.reset} />
      <PagedTable
        label="Keys"
        pages={pages}
        columns={[...COLUMNS, revocation]}
        keyOf={({ id }) => id}
        empty={<Empty title="No keys yet">A program of the account signs in with one.</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title="New key" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Text size="sm" mb="sm">
          It may do all that its account may. Keys that may less are made with the command line or the API.
        </Text>
        <FieldForm
          fields={FIELDS}
          initial={{}}
          submitLabel="Make the key"
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={({ name = '' }) => create.mutate(String(name ?? ''), { onSuccess: making.close })}
        />
      </Modal>
      <Confirm
        opened={leaving !== undefined}
        onClose={close}
        title={`Revoke ${leaving?.name ?? ''}?`}
        act="Revoke"
        isActing={revoke.isPending}
        error={revoke.error}
        onConfirm={() => {
          if (leaving !== undefined) revoke.mutate(leaving.id, { onSuccess: close })
        }}
      >
        Programs that use it are refused from then on.
      </Confirm>
    </section>
  )
}
